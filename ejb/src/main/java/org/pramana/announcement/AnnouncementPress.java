package org.pramana.announcement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.pramana.audit.Deed;
import org.pramana.card.UnknownCard;
import org.pramana.collection.Access;
import org.pramana.collection.Visitor;
import org.pramana.people.PartyKey;
import org.pramana.people.UnknownGroup;
import org.pramana.people.UnknownPerson;
import org.pramana.store.Sql;
import org.pramana.trust.TrustSql;
import org.pramana.trust.TrustState;
import org.pramana.words.InvalidInput;

/** Puts an announcement before people, for whoever sends it: from a card's page, or with many others by a job. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class AnnouncementPress {

    @Inject
    AnnouncementDesk desk;

    @Inject
    Sql sql;

    @Inject
    Event<Deed> deeds;

    @Inject
    Clock clock;

    private record Told(long cardId, long collectionId, int version, TrustState state) {}

    /** @return the announcement's id */
    long announce(Visitor visitor, String slug, NewAnnouncement wanted) {
        Told card = sql.one(
                        "select c.id, c.collection_id, c.version_no, %s from card c where c.slug = ?1 and c.lifecycle = 'PUBLISHED' and %s"
                                .formatted(TrustSql.state("c", LocalDate.now(clock)), Access.readable(visitor, "c")),
                        row -> new Told(row.number(), row.number(), row.count(), row.constant(TrustState.class)),
                        slug)
                .orElseThrow(() -> new UnknownCard(slug));
        desk.refuseUnlessMayAnnounce(visitor, card.collectionId());
        check(wanted);
        if (card.state() == TrustState.NEEDS_VERIFICATION && !wanted.unverifiedToo()) {
            throw new AnnouncementRefusal("announcement.unverified");
        }
        Instant now = clock.instant();
        boolean atOnce = wanted.publishAt() == null;
        sql.change(
                """
                insert into announcement (card_id, sender_id, mode, audience, note, button, due_days, remind, renewal, renew_days, renew_from, publish_at, created_at,
                                          card_version, asked_at, decided_version)
                values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?12, ?14)
                """,
                card.cardId(),
                visitor.id(),
                wanted.mode(),
                wanted.audience(),
                blankToNull(wanted.note()),
                blankToNull(wanted.button()),
                wanted.dueDays(),
                wanted.remind(),
                wanted.renewal().kind(),
                wanted.renewal().days(),
                wanted.renewal().from(),
                atOnce ? now : wanted.publishAt(),
                now,
                card.version());
        long id = sql.number("select last_insert_id()");
        wanted.to().stream().distinct().forEach(party -> address(id, party));
        if (atOnce) {
            desk.begin(id);
        }
        deeds.fire(new Deed("card.announced", "card:" + slug, null, wanted.mode() + " to " + wanted.to()).by(visitor.login()));
        return id;
    }

    /** Refuses what can be announced of no card. */
    void check(NewAnnouncement wanted) {
        if (wanted.to().isEmpty() || wanted.to().size() > NewAnnouncement.PARTIES_MAX) {
            throw new InvalidInput("to", "announcement.to-whom", NewAnnouncement.PARTIES_MAX);
        }
        text("note", wanted.note(), NewAnnouncement.NOTE_MAX);
        text("button", wanted.button(), NewAnnouncement.BUTTON_MAX);
        number("dueInDays", wanted.dueDays(), 1);
        if (wanted.publishAt() != null && !wanted.publishAt().isAfter(clock.instant())) {
            throw new InvalidInput("publishAt", "announcement.past");
        }
        Renewal renewal = wanted.renewal();
        if (wanted.mode() == AnnouncementMode.FYI && renewal.kind() != Renewal.Kind.NONE) {
            throw new InvalidInput("renewal", "announcement.renews-receipts");
        }
        if (renewal.kind() == Renewal.Kind.DAYS && renewal.days() == null || renewal.kind() == Renewal.Kind.YEARLY && renewal.from() == null) {
            throw new InvalidInput("renewal", "announcement.renewal-when");
        }
        number("renewal", renewal.days(), 1);
    }

    private void address(long id, PartyKey party) {
        boolean group = party.kind() == PartyKey.Kind.GROUP;
        int one = sql.change(
                group
                        ? "insert into announcement_party (announcement_id, group_id) select ?1, id from person_group where group_key = ?2"
                        : "insert into announcement_party (announcement_id, person_id) select ?1, id from person where login = ?2 and active",
                id,
                party.key());
        if (one == 0) {
            throw group ? new UnknownGroup(party.key()) : new UnknownPerson(party.key());
        }
    }

    private static void text(String field, String text, int most) {
        if (text != null && text.length() > most) {
            throw new InvalidInput(field, "announcement.too-long", most);
        }
    }

    private static void number(String field, Integer days, int least) {
        if (days != null && (days < least || days > NewAnnouncement.LONGEST)) {
            throw new InvalidInput(field, "announcement.days", least, NewAnnouncement.LONGEST);
        }
    }

    private static String blankToNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
