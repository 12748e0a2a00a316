package org.pramana.search;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.pramana.audit.Deed;
import org.pramana.collection.Access;
import org.pramana.collection.Visitors;
import org.pramana.people.Roles;
import org.pramana.people.UnknownPerson;
import org.pramana.store.Sql;
import org.pramana.words.InvalidInput;

/** What administrators do for search (behaviour.md §12): words that it takes for the same, from the next search on, on every node; and what it did not find. */
@Stateless
@RolesAllowed(Roles.ADMINISTRATOR)
public class SearchAdministration {

    /** Of each side, in characters. */
    public static final int WORDS_MAX = 100;

    @Inject
    Sql sql;

    @Inject
    Visitors visitors;

    @Inject
    Clock clock;

    @Inject
    Event<Deed> deeds;

    @Inject
    Event<GapTold> owners;

    @Inject
    GapLoop loop;

    @Inject
    GapRounds rounds;

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

    /** What was looked for in the last thirty days and not found, and what somebody still sees to; first what is late, then what most people missed. Who looked is not told. */
    public List<Gap> gaps(int size) {
        return sql.page(
                """
                select missed.* from (
                select s.topic, substring_index(group_concat(s.raw order by s.last_at desc separator '\\n'), '\\n', 1) words,
                       count(distinct s.person_id) people, sum(s.outcome = 'ZERO') zero, sum(s.outcome = 'ABANDONED') abandoned, sum(s.outcome = 'ASKED') asked,
                       max(s.last_at) last, max(p.name) owner, max(g.due_on) due_on
                  from search_log s left join search_gap g on g.topic = s.topic left join person p on p.id = g.owner_id
                 where s.outcome in ('ZERO', 'ABANDONED', 'ASKED') and s.last_at >= ?1 and s.topic <> '' and (g.closed_at is null or s.last_at > g.closed_at)
                 group by s.topic
                union all
                select g.topic, g.words, g.people, 0, 0, 0, g.last_at, p.name, g.due_on
                  from search_gap g join person p on p.id = g.owner_id
                 where g.closed_at is null
                   and g.topic not in (select l.topic from search_log l where l.outcome in ('ZERO', 'ABANDONED', 'ASKED') and l.last_at >= ?1)) missed
                 order by missed.owner is not null and missed.due_on < ?2 desc, missed.people desc, missed.zero desc, missed.abandoned desc, missed.last desc
                """,
                row -> new Gap(row.text(), row.text(), row.count(), row.count(), row.count(), row.count(), row.moment(), row.text(), row.day()),
                0,
                size,
                clock.instant().minus(GapLoop.DAYS, ChronoUnit.DAYS),
                LocalDate.now(clock).toString());
    }

    /**
     * Somebody sees to it that the words of this topic find a verified card, and hears of it.
     *
     * @param dueOn by when; null: as it was, two weeks from when it was noticed
     * @throws UnknownGap where nobody misses that
     */
    public void assign(String topic, String login, LocalDate dueOn) {
        loop.collect(); // before this transaction has read anything
        String name = sql.one("select name from person where login = ?1", row -> row.text(), login).orElseThrow(() -> new UnknownPerson(login));
        long gap = sql.one("select id from search_gap where topic = ?1 and closed_at is null", row -> row.number(), topic).orElseThrow(() -> new UnknownGap(topic));
        sql.change(
                "update search_gap set owner_id = (select id from person where login = ?1), due_on = coalesce(?2, due_on) where id = ?3",
                login,
                dueOn == null ? null : dueOn.toString(),
                gap);
        owners.fire(new GapTold(gap, LocalDate.now(clock)));
        deeds.fire(new Deed("search.gap-assigned", "search:gaps", null, topic + ": " + name));
    }

    /** What happens every night, now: closes what its reader finds by now, and asks the golden questions again. */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public GapCheck check() {
        return rounds.round();
    }

    /** Questions that were gaps and have to stay answered; first those whose card fell out of the first three. */
    public List<GoldenQuestion> golden(int size) {
        return sql.page(
                "select g.words, if(%1$s, c.slug, null), if(%1$s, c.title, null), q.place, q.checked_at, q.fell_at".formatted(Access.readable(visitors.current(), "c"))
                        + " from search_golden q join search_gap g on g.id = q.gap_id join card c on c.id = q.card_id order by q.fell_at is null, q.fell_at, g.words, q.id",
                row -> new GoldenQuestion(row.text(), row.text(), row.text(), row.integer(), row.moment(), row.moment()),
                0,
                size);
    }

    private static String sayable(String field, String text) {
        String words = text == null ? "" : text.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        if (words.isEmpty() || words.codePointCount(0, words.length()) > WORDS_MAX || CardAnalysis.STEMS.words(words).isEmpty()) {
            throw new InvalidInput(field, "search.synonym-words", WORDS_MAX);
        }
        return words;
    }
}
