package org.pramana.card;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.pramana.store.Sql;

/** Puts words before the readers: the version, what search reads, tags and links, and the event that verification draws its consequences from. */
@ApplicationScoped
class CardPress {

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    @Inject
    CardRepository cards;

    @Inject
    CardsTogether together;

    @Inject
    Event<CardPublished> published;

    @Inject
    Event<CardRelabelled> relabelled;

    /**
     * @param authorId whose words they are
     * @param verify whether that author vouches for them as well
     */
    record Order(
            long authorId, String minorReason, String changeNote, boolean verify, LocalDate fixedDate, CardPublished.Cause cause) {}

    /** What readers see now, or null where there is nothing yet. */
    CleanWords current(Card card) {
        return sql.one(
                        "select title, body_html, tags, aliases from card_version where card_id = ?1 and version_no = ?2",
                        row -> CleanWords.kept(row.text(), row.text(), Tags.list(row.text()), Aliases.list(row.text())),
                        card.id(),
                        card.version())
                .orElse(null);
    }

    Published print(Card card, CleanWords words, Order order) {
        words.publishable();
        CleanWords before = current(card);
        if (before != null && before.hash().equals(words.hash())) {
            return unchanged(card, before, words, order);
        }
        int version = card.publish(words.title(), clock.instant());
        cards.flush();
        sql.change(
                """
                insert into card_version (card_id, version_no, title, body_html, body_text, body_hash, words, tags, aliases, minor, minor_reason, change_note, author_id, created_at)
                values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14)
                """,
                card.id(),
                version,
                words.title(),
                words.html(),
                words.text(),
                words.hash(),
                words.words(),
                Tags.column(words.tags()),
                Aliases.column(words.aliases()),
                order.minorReason() != null,
                order.minorReason(),
                order.changeNote(),
                order.authorId(),
                clock.instant());
        shelve(card, words);
        published.fire(new CardPublished(
                card.id(),
                card.slug(),
                card.collectionId(),
                version,
                order.authorId(),
                before == null,
                order.minorReason() != null,
                order.verify(),
                order.fixedDate(),
                order.cause()));
        return new Published(Published.Outcome.PUBLISHED, card.slug(), version);
    }

    /** The same words are no version (behaviour.md §3 row 19); other tags and aliases are filed all the same, and who wants to vouch does. */
    private Published unchanged(Card card, CleanWords before, CleanWords words, Order order) {
        boolean otherTags = !before.tags().equals(words.tags());
        boolean otherAliases = !before.aliases().equals(words.aliases());
        if (otherTags) {
            together.tag(Map.of(card.id(), words.tags()));
        }
        if (otherAliases) {
            String aliases = Aliases.column(words.aliases());
            sql.change("update card_version set aliases = ?1 where card_id = ?2 and version_no = ?3", aliases, card.id(), card.version());
            sql.change("update card_text set aliases = ?1 where card_id = ?2", aliases, card.id());
        }
        if (otherTags || otherAliases) {
            relabelled.fire(new CardRelabelled(card.id()));
        }
        if (order.verify()) {
            published.fire(new CardPublished(
                    card.id(), card.slug(), card.collectionId(), card.version(), order.authorId(), false, true, true, order.fixedDate(), order.cause()));
        }
        return new Published(Published.Outcome.UNCHANGED, card.slug(), card.version());
    }

    private void shelve(Card card, CleanWords words) {
        sql.change(
                """
                insert into card_text (card_id, title, tags, aliases, body_text) values (?1, ?2, ?3, ?4, ?5)
                on duplicate key update title = values(title), tags = values(tags), aliases = values(aliases), body_text = values(body_text)
                """,
                card.id(),
                words.title(),
                Tags.column(words.tags()),
                Aliases.column(words.aliases()),
                words.text());
        sql.change("delete from card_tag where card_id = ?1", card.id());
        for (String tag : words.tags()) {
            sql.change("insert ignore into card_tag (card_id, tag) values (?1, ?2)", card.id(), tag);
        }
        link(card, new ArrayList<>(words.linkedSlugs()));
    }

    /** A link to an archived card counts for the one that is to be read instead: its readers are sent on. */
    private void link(Card card, List<String> slugs) {
        sql.change("delete from card_link where card_id = ?1", card.id());
        if (slugs.isEmpty()) {
            return;
        }
        List<Object> parameters = new ArrayList<>();
        parameters.add(card.id());
        StringBuilder places = new StringBuilder();
        for (String slug : slugs) {
            parameters.add(slug);
            places.append(places.isEmpty() ? "?" : ", ?").append(parameters.size());
        }
        sql.change(
                "insert ignore into card_link (card_id, target_id) select ?1, i.id from card t join card i on i.id = if(t.lifecycle = 'ARCHIVED', coalesce(t.successor_id, t.id), t.id)"
                        + " where i.id <> ?1 and t.slug in (" + places + ")",
                parameters.toArray());
    }
}
