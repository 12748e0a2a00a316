package org.pramana.search;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.pramana.audit.Deed;
import org.pramana.collection.Visitors;
import org.pramana.people.Roles;
import org.pramana.store.Sql;
import org.pramana.words.InvalidInput;

/** What administrators do for search (behaviour.md §12): words that it takes for the same, from the next search on, on every node; and what it did not find. */
@Stateless
@RolesAllowed(Roles.ADMINISTRATOR)
public class SearchAdministration {

    /** Of each side, in characters. */
    public static final int WORDS_MAX = 100;

    private static final int GAP_DAYS = 30;

    @Inject
    Sql sql;

    @Inject
    Visitors visitors;

    @Inject
    Clock clock;

    @Inject
    Event<Deed> deeds;

    public List<SynonymLine> synonyms() {
        return sql.list(
                "select s.id, s.words, s.others, s.both_ways, p.name, s.created_at from search_synonym s left join person p on p.id = s.created_by order by s.words, s.others, s.id",
                row -> new SynonymLine(row.number(), row.text(), row.text(), row.flag(), row.text(), row.moment()));
    }

    /**
     * @param bothWays false: who asks for {@code words} also finds {@code others}, not the other way round
     * @return its id
     */
    public long addSynonym(String words, String others, boolean bothWays) {
        String from = sayable("words", words);
        String to = sayable("others", others);
        if (CardAnalysis.STEMS.words(from).equals(CardAnalysis.STEMS.words(to))) {
            throw new InvalidInput("others", "search.synonym-same");
        }
        boolean known = sql.number(
                        "select count(*) from search_synonym where words = ?1 and others = ?2 or both_ways and words = ?2 and others = ?1", from, to)
                > 0;
        if (known) {
            throw new SynonymKnown(from, to);
        }
        sql.change(
                "insert into search_synonym (words, others, both_ways, created_by, created_at) values (?1, ?2, ?3, ?4, ?5)",
                from,
                to,
                bothWays,
                visitors.current().id(),
                clock.instant());
        deeds.fire(new Deed("search.synonym-added", "search:synonyms", null, from + (bothWays ? " = " : " > ") + to));
        return sql.number("select id from search_synonym where words = ?1 and others = ?2", from, to);
    }

    public void removeSynonym(long id) {
        String before = sql.one("select concat(words, if(both_ways, ' = ', ' > '), others) from search_synonym where id = ?1", row -> row.text(), id)
                .orElseThrow(() -> new UnknownSynonym(id));
        sql.change("delete from search_synonym where id = ?1", id);
        deeds.fire(new Deed("search.synonym-removed", "search:synonyms", before, null));
    }

    /** What was looked for in the last thirty days and not found, first what most people missed. Nobody is named. */
    public List<Gap> gaps(int size) {
        return sql.page(
                """
                select substring_index(group_concat(s.raw order by s.last_at desc separator '\\n'), '\\n', 1), count(distinct s.person_id),
                       sum(s.outcome = 'ZERO'), sum(s.outcome = 'ABANDONED'), max(s.last_at)
                  from search_log s
                 where s.outcome in ('ZERO', 'ABANDONED') and s.last_at >= ?1 and s.topic <> ''
                 group by s.topic order by 2 desc, 3 desc, 4 desc, max(s.last_at) desc
                """,
                row -> new Gap(row.text(), row.count(), row.count(), row.count(), row.moment()),
                0,
                size,
                clock.instant().minus(GAP_DAYS, ChronoUnit.DAYS));
    }

    private static String sayable(String field, String text) {
        String words = text == null ? "" : text.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        if (words.isEmpty() || words.codePointCount(0, words.length()) > WORDS_MAX || CardAnalysis.STEMS.words(words).isEmpty()) {
            throw new InvalidInput(field, "search.synonym-words", WORDS_MAX);
        }
        return words;
    }
}
