package org.pramana.verification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.pramana.card.CardSight;
import org.pramana.collection.NobodySignedIn;
import org.pramana.collection.Visitor;
import org.pramana.collection.Visitors;
import org.pramana.store.Numbers;
import org.pramana.store.Page;
import org.pramana.store.Row;
import org.pramana.store.Sql;
import org.pramana.words.JsonText;

/** The rows of changes of many cards: what was asked for, how far it is, what became of each. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class BulkShelf {

    static final Duration LEASE = Duration.ofSeconds(120);

    private static final int LONGEST_WHY = 500;

    @Inject
    Visitors visitors;

    @Inject
    BulkDeeds deeds;

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    long begin(BulkTerms terms, Visitor by, List<BulkItem> cards) {
        Instant now = clock.instant();
        sql.change(
                "insert into bulk_run (kind, by_id, language, started_at, lease_until, terms) values (?1, ?2, ?3, ?4, ?5, ?6)",
                terms.kind(),
                by.id(),
                by.language(),
                now,
                now.plus(LEASE),
                terms.json().toString());
        long run = sql.number("select last_insert_id()");
        List<Object[]> rows = new ArrayList<>();
        for (BulkItem card : cards) {
            rows.add(new Object[] {run, rows.size() + 1, card.card(), card.onScreen()});
        }
        sql.insertAll("insert into bulk_row (run_id, row_no, card_id, version_no) values ", rows);
        return run;
    }

    /** Empty where it is at its end. @throws NobodySignedIn where whoever asked for it has left */
    Optional<BulkOrder> order(long run) {
        return read(run, "b.state = 'RUNNING' for update");
    }

    /** Of one that is at its end. */
    BulkOrder ended(long run) {
        return read(run, "b.state <> 'RUNNING'").orElseThrow(() -> new UnknownBulkRun(run));
    }

    private Optional<BulkOrder> read(long run, String state) {
        return sql.one(
                "select b.kind, b.terms, (select p.login from person p where p.id = b.by_id), b.language, b.started_at from bulk_run b where b.id = ?1 and " + state,
                row -> {
                    BulkTerms terms = deeds.read(row.constant(BulkKind.class), row.text());
                    return new BulkOrder(run, terms, visitors.at(row.text()).orElseThrow(NobodySignedIn::new), Locale.forLanguageTag(row.text()), row.moment());
                },
                run);
    }

    /** The next cards that it has not come to, in the order in which they were chosen. */
    List<BulkItem> waiting(long run, int most) {
        return sql.page(
                "select card_id, version_no from bulk_row where run_id = ?1 and outcome = 'WAITING' order by row_no", row -> new BulkItem(row.number(), row.count()), 0, most, run);
    }

    static List<Long> done(List<BulkVerdict> verdicts) {
        return verdicts.stream().filter(BulkVerdict::done).map(BulkVerdict::card).toList();
    }

    /** Locks the cards in their order, so that nobody changes them until the transaction ends. */
    void lock(List<Long> cards) {
        sql.list("select id from card where id in (" + Numbers.list(cards) + ") order by id for update", Row::number);
    }

    /** Writes down how the cards are before they are changed. @param facts a JSON expression over {@code card c} */
    void remember(long run, List<Long> cards, String facts) {
        sql.change("update bulk_row r join card c on c.id = r.card_id set r.former = " + facts + " where r.run_id = ?1 and r.card_id in (" + Numbers.list(cards) + ")", run);
    }

    /** What became of them; the server is alive. */
    void settle(BulkOrder order, List<BulkVerdict> verdicts) {
        JsonArrayBuilder all = JsonText.array();
        for (BulkVerdict verdict : verdicts) {
            var row = JsonText.object().add("c", verdict.card()).add("o", verdict.outcome().name());
            all.add(verdict.why() == null ? row : row.add("w", shortened(verdict.why().sentence(order.language()))));
        }
        sql.change(
                """
                update bulk_row r join json_table(?1, '$[*]' columns (c bigint path '$.c', o varchar(8) path '$.o', w varchar(500) path '$.w')) j on j.c = r.card_id
                  join card c on c.id = r.card_id set r.outcome = j.o, r.why = j.w, r.trust_seq = c.trust_seq where r.run_id = ?2
                """,
                all.build().toString(),
                order.run());
        sql.change("update bulk_run set lease_until = ?2 where id = ?1", order.run(), clock.instant().plus(LEASE));
    }

    void close(long run) {
        sql.change("update bulk_run set state = 'COMPLETED', ended_at = ?2, message = null where id = ?1 and state = 'RUNNING'", run, clock.instant());
    }

    void brokeOff(long run, String message) {
        sql.change("update bulk_run set state = 'FAILED', ended_at = ?2, message = ?3 where id = ?1 and state = 'RUNNING'", run, clock.instant(), shortened(message));
    }

    /** Cards that are still as the run left them; locked. */
    List<Long> untouched(long run, String andSo) {
        return sql.list(
                "select c.id from bulk_row r join card c on c.id = r.card_id where r.run_id = ?1 and r.outcome = 'DONE' and c.lifecycle <> 'PURGED' and " + andSo
                        + " order by c.id for update",
                Row::number,
                run);
    }

    void undone(long run, List<Long> cards) {
        String these = cards.isEmpty() ? "false" : "card_id in (" + Numbers.list(cards) + ")";
        sql.change("update bulk_row set outcome = if(" + these + ", 'UNDONE', 'KEPT') where run_id = ?1 and outcome = 'DONE'", run);
        sql.change("update bulk_run set undone_at = ?2 where id = ?1", run, clock.instant());
    }

    /** @throws UnknownBulkRun where it was not this person who asked for it */
    BulkRun run(long run, Visitor by) {
        return sql.one(RUNS + " where b.id = ?1 and b.by_id = ?2 group by b.id", this::read, run, by.id()).orElseThrow(() -> new UnknownBulkRun(run));
    }

    /** Newest first. */
    List<BulkRun> newest(Visitor by, int size) {
        return sql.page(RUNS + " where b.by_id = ?1 group by b.id order by b.id desc", this::read, 0, size, by.id());
    }

    Page<BulkLine> lines(long run, BulkOutcome outcome, Visitor by, int first, int size) {
        String from = " from bulk_row r join card c on c.id = r.card_id where r.run_id = ?1 and (?2 is null or r.outcome = ?2) and " + CardSight.title(by, "c");
        return new Page<>(
                sql.page(
                        "select c.slug, c.title, r.outcome, r.why" + from + " order by r.row_no",
                        row -> new BulkLine(row.text(), row.text(), row.constant(BulkOutcome.class), row.text()),
                        first,
                        size,
                        run,
                        outcome),
                (int) sql.number("select count(*)" + from, run, outcome));
    }

    private static final String RUNS =
            """
            select b.id, b.kind, b.state, b.started_at, b.ended_at, b.undone_at, b.message, count(r.row_no), sum(r.outcome = 'WAITING'), sum(r.outcome = 'DONE'),
                   sum(r.outcome = 'SAME'), sum(r.outcome = 'REFUSED'), sum(r.outcome = 'UNDONE'), sum(r.outcome = 'KEPT')
              from bulk_run b left join bulk_row r on r.run_id = b.id
            """;

    private BulkRun read(Row row) {
        long id = row.number();
        BulkKind kind = row.constant(BulkKind.class);
        String state = row.text();
        Instant startedAt = row.moment();
        Instant endedAt = row.moment();
        Instant undoneAt = row.moment();
        String message = row.text();
        int cards = row.count();
        int waiting = row.count();
        int done = row.count();
        Instant undoUntil = endedAt != null && kind.undoWithin() != null ? endedAt.plus(kind.undoWithin()) : null;
        boolean undoable = kind.undoable() && endedAt != null && undoneAt == null && done > 0 && (undoUntil == null || clock.instant().isBefore(undoUntil));
        return new BulkRun(id, kind, state, startedAt, endedAt, cards, waiting, done, row.count(), row.count(), row.count(), row.count(), undoUntil, undoable, undoneAt, message);
    }

    private static String shortened(String text) {
        return text == null || text.length() <= LONGEST_WHY ? text : text.substring(0, LONGEST_WHY - 1) + "…";
    }
}
