package org.pramana.follow;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.pramana.card.CardLineSql;
import org.pramana.card.FreshCard;
import org.pramana.collection.Access;
import org.pramana.collection.Visitor;
import org.pramana.search.RecentSearches;
import org.pramana.search.Sought;
import org.pramana.store.CardTextSql;
import org.pramana.store.Numbers;
import org.pramana.store.Row;
import org.pramana.store.Sql;

/**
 * What is new and changed for one person, most relevant first: two statements, whatever there is. What counts is {@link Relevance}; the database only
 * picks whom to ask about, those that are followed or looked for before the others.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class ForYouShelf {

    private static final int PICKED = 60;
    private static final int SEARCHES = 5;
    private static final Duration READ_LATELY = Duration.ofDays(7);
    private static final int PARAMETERS_BEFORE = 2;

    @Inject
    Sql sql;

    @Inject
    RecentSearches searches;

    @Inject
    Clock clock;

    /** @param since what changed before is not new any more; minor edits, and what they wrote themselves, never are */
    public List<ForYouCard> of(Visitor visitor, Instant since, int size) {
        if (visitor.levels().isEmpty()) {
            return List.of();
        }
        List<Sought> sought = searches.of(visitor, SEARCHES);
        Instant now = clock.instant();
        List<Object> parameters = new ArrayList<>(List.of(since, now.minus(READ_LATELY)));
        sought.forEach(search -> parameters.add(search.allOf()));
        String pick =
                """
                (select x.id
                   from card x join card_text xt on xt.card_id = x.id
                  where x.lifecycle = 'PUBLISHED' and x.changed_at >= ?1 and %s
                  order by %s is null, %s is null, x.changed_at desc, x.id desc limit %d)
                """
                        .formatted(Access.readable(visitor, "x"), FollowSql.reason(visitor, "x"), searched(sought, "xt"), PICKED);
        return sql
                .list(
                        """
                        select %1$s, n.version_no = 1, n.change_note, n.created_at, %2$s, %3$s, %4$s %5$s
                          join card_text ct on ct.card_id = c.id
                          join card_version n on n.card_id = c.id
                               and n.version_no = (select max(m.version_no) from card_version m where m.card_id = c.id and not m.minor and m.created_at >= ?1)
                         where n.author_id <> %6$d
                        """
                                .formatted(
                                        CardLineSql.columns(visitor), FollowSql.reason(visitor, "c"), searched(sought, "ct"), readers(visitor),
                                        CardLineSql.fromOnly(pick, "pick"), visitor.id()),
                        row -> card(row, sought),
                        parameters.toArray())
                .stream()
                .sorted(Comparator.comparingInt((ForYouCard card) -> card.relevance().points(now))
                        .reversed()
                        .thenComparing(card -> card.relevance().changedAt(), Comparator.reverseOrder()))
                .limit(size)
                .toList();
    }

    private ForYouCard card(Row row, List<Sought> sought) {
        FreshCard fresh = new FreshCard(CardLineSql.read(row, clock), row.flag(), row.text());
        Instant changed = row.moment();
        FollowReason followed = FollowReason.read(row.text());
        Integer which = row.integer();
        String read = row.text();
        Sought search = which == null ? null : sought.get(which);
        int colon = read == null ? -1 : read.indexOf(':');
        return new ForYouCard(
                fresh,
                new Relevance(
                        followed, search == null ? null : search.words(), search != null && search.missed(), read == null ? null : read.substring(colon + 1),
                        read == null ? 0 : Integer.parseInt(read.substring(0, colon)), changed));
    }

    /** The number of the latest search whose words are all in the card. */
    private static String searched(List<Sought> sought, String text) {
        StringBuilder which = new StringBuilder();
        for (int i = 0; i < sought.size(); i++) {
            which.append(" when %s against (?%d in boolean mode) then %d".formatted(CardTextSql.match(text), PARAMETERS_BEFORE + 1 + i, i));
        }
        return sought.isEmpty() ? "cast(null as signed)" : "case" + which + " end";
    }

    private static String readers(Visitor visitor) {
        if (visitor.groups().isEmpty()) {
            return "cast(null as char)";
        }
        return """
               (select concat(count(distinct w.person_id), ':', g.name)
                  from card_view w join membership m on m.person_id = w.person_id join person_group g on g.id = m.group_id
                 where w.card_id = c.id and w.at >= ?2 and w.person_id <> %d and m.group_id in (%s)
                 group by g.id, g.name having count(distinct w.person_id) >= %d order by count(distinct w.person_id) desc, g.id limit 1)"""
                .formatted(visitor.id(), Numbers.list(visitor.groups()), Relevance.FEWEST_READERS);
    }
}
