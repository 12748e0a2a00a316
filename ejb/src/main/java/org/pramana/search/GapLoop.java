package org.pramana.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.pramana.collection.Visitors;
import org.pramana.store.Numbers;
import org.pramana.store.Sql;

/**
 * What was not found, followed until it is (behaviour.md §12). A gap is closed by nobody's word: only when the same words, searched as the reader who
 * missed them, bring a verified card to the first three that was not there before, or that has been changed or verified since. From then on the question
 * is golden: it has to stay answered. Each method is a transaction of its own; {@link GapRounds} is what puts them in order.
 */
@ApplicationScoped
@Transactional(TxType.REQUIRES_NEW)
class GapLoop {

    private static final Logger LOG = Logger.getLogger(GapLoop.class.getName());

    /** How far back searches count. */
    static final int DAYS = 30;

    private static final int DUE_IN_DAYS = 14;
    private static final int LOOKED_AT = 3;
    private static final int AT_ONCE = 500;

    @Inject
    Sql sql;

    @Inject
    Visitors visitors;

    @Inject
    ReaderSearch search;

    @Inject
    Clock clock;

    @Inject
    Event<GoldenFell> news;

    @Inject
    Event<GapTold> owners;

    private record Open(String words, String login, List<String> shown, Instant lastAt) {}

    private record Golden(String words, String login, long card, String slug, boolean fell) {}

    /** Yesterday's misses become gaps, one a topic; what was closed and is missed again is open again. */
    void collect() {
        sql.change(
                """
                insert into search_gap (topic, words, reader_id, shown, people, misses, first_at, last_at, due_on)
                select m.topic, s.raw, s.person_id, s.shown, m.people, m.misses, m.first_at, m.last_at, ?2
                  from (select topic, max(id) last, count(distinct person_id) people, count(*) misses, min(at) first_at, max(last_at) last_at
                          from search_log
                         where outcome in ('ZERO', 'ABANDONED', 'ASKED') and last_at >= ?1 and topic <> '' group by topic) m
                  join search_log s on s.id = m.last
                on duplicate key update
                       due_on = if(closed_at < values(last_at), values(due_on), due_on),
                       card_id = if(closed_at < values(last_at), null, card_id),
                       closed_at = if(closed_at < values(last_at), null, closed_at),
                       words = values(words), reader_id = values(reader_id), shown = values(shown), people = values(people), misses = values(misses), last_at = values(last_at)
                """,
                clock.instant().minus(DAYS, ChronoUnit.DAYS),
                LocalDate.now(clock).plusDays(DUE_IN_DAYS).toString());
    }

    /** Those whose turn it is; taken is looked at, or one that cannot be would hold up all others. */
    List<Long> open() {
        List<Long> next = sql.page("select id from search_gap where closed_at is null order by checked_at, people desc, id", row -> row.number(), 0, AT_ONCE);
        if (!next.isEmpty()) {
            sql.change("update search_gap set checked_at = ?1 where id in (" + Numbers.list(next) + ")", clock.instant());
        }
        return next;
    }

    List<Long> golden() {
        return sql.page("select id from search_golden order by checked_at, id", row -> row.number(), 0, AT_ONCE);
    }

    /** Owners hear of what is open again, or due. */
    void tell() {
        owners.fire(new GapTold(null, LocalDate.now(clock)));
    }

    int left() {
        return (int) sql.number("select count(*) from search_gap where closed_at is null");
    }

    /** Whether its reader finds an answer by now; then it is a gap no more. */
    boolean closes(long gapId) {
        if (sql.number("select count(*) from search_gap where id = ?1 and closed_at is null for update", gapId) == 0) {
            return false; // another node was quicker
        }
        Open gap = sql.one(
                        "select g.words, p.login, g.shown, g.last_at from search_gap g join person p on p.id = g.reader_id where g.id = ?1",
                        row -> new Open(row.text(), row.text(), Arrays.asList(row.text().split(",")), row.moment()),
                        gapId)
                .orElseThrow();
        Optional<Hit> answer = asReader(gap.login(), gap.words()).stream()
                .filter(GapLoop::verified)
                .filter(hit -> !gap.shown().contains(String.valueOf(hit.card().id())) || isAnother(hit.card().id(), gap.lastAt()))
                .findFirst();
        answer.ifPresent(hit -> close(gapId, hit.card().id()));
        return answer.isPresent();
    }

    /** Whether the card of this golden question is no longer among the first three, and was at the last look. */
    boolean falls(long goldenId) {
        if (sql.number("select count(*) from search_golden where id = ?1 for update", goldenId) == 0) {
            return false;
        }
        Golden question = sql.one(
                        "select g.words, p.login, q.card_id, c.slug, q.fell_at is not null from search_golden q join search_gap g on g.id = q.gap_id join person p on p.id = g.reader_id"
                                + " join card c on c.id = q.card_id where q.id = ?1",
                        row -> new Golden(row.text(), row.text(), row.number(), row.text(), row.flag()),
                        goldenId)
                .orElseThrow();
        List<Long> first = asReader(question.login(), question.words()).stream().map(hit -> hit.card().id()).toList();
        int place = first.indexOf(question.card()) + 1;
        boolean falls = place == 0 && !question.fell();
        if (falls) {
            LOG.log(Level.WARNING, "The card {0} is no longer among the first three for a question that it answered.", question.slug());
            news.fire(new GoldenFell(goldenId, question.card(), question.words(), clock.instant()));
        }
        sql.change(
                "update search_golden set place = nullif(?1, 0), checked_at = ?2, fell_at = if(?1 > 0, null, coalesce(fell_at, ?2)) where id = ?3", place, clock.instant(), goldenId);
        return falls;
    }

    private void close(long gapId, long card) {
        sql.change("update search_gap set closed_at = ?1, card_id = ?2 where id = ?3", clock.instant(), card, gapId);
        sql.change(
                "insert into search_golden (gap_id, card_id, place, checked_at) values (?1, ?2, 1, ?3) on duplicate key update card_id = values(card_id), fell_at = null",
                gapId,
                card,
                clock.instant());
    }

    /** Nobody who has left finds anything. */
    private List<Hit> asReader(String login, String words) {
        return visitors.at(login).map(reader -> search.first(reader, words, LOOKED_AT)).orElse(List.of());
    }

    /** What the reader saw and did not want may have got other words since then, or somebody who vouches for it. */
    private boolean isAnother(long card, Instant since) {
        return sql.number("select count(*) from card where id = ?1 and (changed_at > ?2 or verified_at > ?2)", card, since) > 0;
    }

    private static boolean verified(Hit hit) {
        return hit.card().stamp().trust().verified();
    }
}
