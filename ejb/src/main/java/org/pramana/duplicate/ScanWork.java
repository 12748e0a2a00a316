package org.pramana.duplicate;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.pramana.people.Roles;
import org.pramana.search.CardMeaning;
import org.pramana.search.LikeMeanings;
import org.pramana.store.LongWork;
import org.pramana.store.Numbers;
import org.pramana.store.Sql;

/** The job that finds cards which say nearly the same: page by page, one transaction each. */
@Stateless
@RolesAllowed(Roles.MACHINE)
@LongWork
public class ScanWork {

    /** A node that says nothing for so long is dead, and another may begin. */
    private static final Duration LEASE = Duration.ofMinutes(10);

    private static final Duration A_WEEK = Duration.ofDays(7).minusHours(12);

    @Inject
    Sql sql;

    @Inject
    ComparedCards cards;

    @Inject
    Clock clock;

    /** The number of a new run; refused while another one is at work. */
    public long begin(String requestedBy, String node) {
        Instant now = clock.instant();
        sql.change("update duplicate_run set ended_at = ?1, message = 'its server was stopped' where ended_at is null and lease_until < ?1", now);
        int begun = sql.change(
                "insert ignore into duplicate_run (started_at, lease_until, node, requested_by) values (?1, ?2, ?3, ?4)", now, now.plus(LEASE), node, requestedBy);
        if (begun == 0) {
            throw new ScanRunning();
        }
        return sql.number("select last_insert_id()");
    }

    /** As {@link #begin}; nothing where there was a run this week, on whatever node, or one is at work. */
    public Optional<Long> beginThisWeek(String requestedBy, String node) {
        boolean done = sql.number(
                        "select count(*) from duplicate_run where ended_at is not null and message is null and started_at >= ?1 or ended_at is null and lease_until >= ?2",
                        clock.instant().minus(A_WEEK),
                        clock.instant())
                > 0;
        return done ? Optional.empty() : Optional.of(begin(requestedBy, node));
    }

    /** Published cards after this one, in order of their numbers. */
    public List<ScannedText> texts(long run, long after, int most) {
        List<ScannedText> texts = cards.texts(after, most);
        sql.change("update duplicate_run set lease_until = ?2, cards = cards + ?3 where id = ?1", run, clock.instant().plus(LEASE), texts.size());
        return texts;
    }

    /** What published cards after this one mean, in order of their numbers; nothing where search by meaning is off. */
    public List<CardMeaning> meanings(long run, long after, int most) {
        sql.change("update duplicate_run set lease_until = ?2 where id = ?1", run, clock.instant().plus(LEASE));
        return cards.meanings(after, most);
    }

    private record Words(int version, Set<Long> runs) {}

    /**
     * Compares these pairs word by word and keeps those that are alike, or mean the same. What was said about a pair is forgotten once one of the two has
     * changed.
     *
     * @param pairs each with how like their meaning is, in hundredths; 0: nobody asked
     */
    public void compare(long run, Map<LikelyPairs.Pair, Integer> pairs) {
        Map<Long, Words> words = words(pairs.keySet());
        List<Object[]> rows = new ArrayList<>();
        pairs.forEach((pair, meaning) -> {
            Words first = words.get(pair.first());
            Words second = words.get(pair.second());
            int percent = first == null || second == null ? 0 : Sketch.percent(first.runs(), second.runs());
            if (percent >= LikelyPairs.ALIKE || meaning >= LikeMeanings.SAME && first != null && second != null) {
                rows.add(new Object[] {pair.first(), pair.second(), first.version(), second.version(), percent, meaning, run, clock.instant()});
            }
        });
        sql.changeAll(
                """
                insert into duplicate_pair (first_id, second_id, first_version, second_version, percent, meaning, run_id, found_at) values (?, ?, ?, ?, ?, ?, ?, ?)
                on duplicate key update
                       dismissed_at = if(first_version = values(first_version) and second_version = values(second_version), dismissed_at, null),
                       dismissed_by = if(dismissed_at is null, null, dismissed_by),
                       first_version = values(first_version), second_version = values(second_version), percent = values(percent), meaning = values(meaning), run_id = values(run_id)
                """,
                rows);
        sql.change("update duplicate_run set lease_until = ?2, pairs = pairs + ?3 where id = ?1", run, clock.instant().plus(LEASE), rows.size());
    }

    private Map<Long, Words> words(Collection<LikelyPairs.Pair> pairs) {
        Set<Long> ids = new LinkedHashSet<>();
        pairs.forEach(pair -> {
            ids.add(pair.first());
            ids.add(pair.second());
        });
        Map<Long, Words> words = new HashMap<>();
        if (!ids.isEmpty()) {
            sql.list(
                    "select c.id, c.version_no, concat(t.title, '\\n', t.body_text) from card c join card_text t on t.card_id = c.id where c.lifecycle = 'PUBLISHED' and c.id in ("
                            + Numbers.list(ids) + ")",
                    row -> words.put(row.number(), new Words(row.count(), Sketch.runs(row.text()))));
        }
        return words;
    }

    /** @param message why it broke off; null: it went through, and what it did not find any more is no pair any more */
    public void close(long run, String message) {
        if (message == null) {
            sql.change("delete from duplicate_pair where run_id <> ?1", run);
        }
        sql.change("update duplicate_run set ended_at = ?2, message = left(?3, 300) where id = ?1 and ended_at is null", run, clock.instant(), message);
    }
}
