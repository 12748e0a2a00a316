package org.pramana.card;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.pramana.card.CardFilter.TrustFilter;
import org.pramana.collection.Visitor;
import org.pramana.people.PartyKey;
import org.pramana.store.CardTextSql;
import org.pramana.store.Conditions;
import org.pramana.store.Like;
import org.pramana.trust.TrustSql;

/** A {@link CardFilter} as conditions over {@code card c} and {@code card_version v}; for lists, counts and searches. */
public final class CardFilterSql {

    private static final int SHORTEST_INDEXED = 3;

    private CardFilterSql() {}

    /** All of the filter but trust and collection, which a search also counts by. */
    public static void narrow(Conditions conditions, CardFilter filter, Visitor visitor, Clock clock) {
        conditions.and("c.lifecycle = ?", filter.lifecycle());
        if (filter.words() != null) {
            words(conditions, filter.words());
        }
        if (filter.folderId() != null) {
            conditions.and("c.folder_id = ?", filter.folderId());
        }
        if (filled(filter.tag())) {
            conditions.and("exists (select 1 from card_tag tagged where tagged.card_id = c.id and tagged.tag = ?)", filter.tag());
        }
        if (filled(filter.author())) {
            conditions.and("exists (select 1 from person wrote where wrote.id = v.author_id and wrote.login = ?)", filter.author());
        }
        if (filter.verifier() != null) {
            verifier(conditions, filter.verifier());
        }
        if (filter.favourites()) {
            conditions.and("exists (select 1 from favourite kept where kept.card_id = c.id and kept.person_id = ?)", visitor.id());
        }
        if (filter.changedWithinDays() != null) {
            conditions.and("c.changed_at >= ?", clock.instant().minus(filter.changedWithinDays(), ChronoUnit.DAYS));
        }
    }

    /** The database's full text where it has the word, and a look at every card where the word is too short for that. */
    private static void words(Conditions conditions, String words) {
        String said = "c.id in (select said.card_id from card_text said where ";
        List<String> indexed = new ArrayList<>();
        for (String word : words.split("[^\\p{L}\\p{M}\\p{N}]+")) {
            if (word.length() >= SHORTEST_INDEXED) {
                indexed.add("+" + word + "*");
            } else if (!word.isEmpty()) {
                conditions.and(said + CardTextSql.all("said") + " like ?)", Like.containing(word));
            }
        }
        if (!indexed.isEmpty()) {
            conditions.and(said + CardTextSql.match("said") + " against (? in boolean mode))", String.join(" ", indexed));
        }
    }

    public static void inCollection(Conditions conditions, CardFilter filter) {
        if (filled(filter.collection())) {
            conditions.and("c.collection_id = (select inside.id from card_collection inside where inside.collection_key = ?)", filter.collection());
        }
    }

    public static void trusted(Conditions conditions, CardFilter filter, LocalDate today) {
        if (!filter.trust().isEmpty() && filter.trust().size() < TrustFilter.values().length) {
            conditions.and("(" + seal("c", TrustSql.needsVerificationOfMany("c", today), today) + ") in (" + quoted(filter.trust()) + ")");
        }
    }

    /** The name of the {@link TrustFilter} that the card's seal shows, or null where it has none. */
    public static String seal(String card, LocalDate today) {
        return seal(card, TrustSql.needsVerification(card, today), today);
    }

    private static String seal(String card, String needs, LocalDate today) {
        return "case when %1$s.lifecycle <> 'PUBLISHED' then null when %1$s.mode = 'NONE' then 'UNTRACKED' when %2$s then 'NEEDS_VERIFICATION' when %3$s then 'DUE_SOON' else 'VERIFIED' end"
                .formatted(card, needs, TrustSql.nearlyDue(card, today));
    }

    private static void verifier(Conditions conditions, PartyKey party) {
        conditions.and(
                party.kind() == PartyKey.Kind.PERSON
                        ? "exists (select 1 from card_verifier cv join person vp on vp.id = cv.person_id where cv.card_id = c.id and vp.login = ?)"
                        : "exists (select 1 from card_verifier cv join person_group vg on vg.id = cv.group_id where cv.card_id = c.id and vg.group_key = ?)",
                party.key());
    }

    private static boolean filled(String text) {
        return text != null && !text.isBlank();
    }

    private static String quoted(Collection<TrustFilter> states) {
        return states.stream().map(state -> "'" + state.name() + "'").sorted().collect(Collectors.joining(", "));
    }
}
