package org.pramana.exchange;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.pramana.people.Roles;
import org.pramana.store.Sql;
import org.pramana.words.Refusal;
import org.pramana.words.Words;

/**
 * The import job's work, verb by verb. Each may be done twice without harm: a page that is settled is left alone, so that a run that was killed goes
 * on where it was.
 *
 * <p>Each page has a transaction of its own: one that is refused is a line in the report, and takes no other with it.
 */
@Stateless
@RolesAllowed(Roles.MACHINE)
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class ImportLedger {

    private static final int MESSAGE_MAX = 500;

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    @Inject
    PageWriting writing;

    @Inject
    ImportOrders orders;

    @Inject
    ImportPictures pictures;

    public void started(long run, long execution) {
        sql.change("update import_run set state = 'RUNNING', execution_id = ?2 where id = ?1", run, execution);
    }

    /** Runs that nobody works on although they are not over. */
    public List<Long> unfinished() {
        return sql.list("select id from import_run where state in ('WAITING', 'RUNNING') order by id", row -> row.number());
    }

    public Long executionOf(long run) {
        return sql.one("select execution_id from import_run where id = ?1", row -> java.util.Optional.ofNullable(row.number()), run)
                .flatMap(execution -> execution)
                .orElse(null);
    }

    /** The archive becomes rows; done already where a restart comes by. */
    public void unpack(long run) {
        byte[] archive = sql.one("select payload from import_run where id = ?1", row -> java.util.Optional.ofNullable(row.bytes()), run)
                .flatMap(bytes -> bytes)
                .orElse(null);
        if (archive == null) {
            return;
        }
        Locale language = orders.of(run).language();
        AtomicInteger no = new AtomicInteger();
        ImportArchive.read(archive, entry -> {
            if (entry.picture()) {
                pictures.take(run, entry.path(), entry.content());
            } else {
                row(run, no.incrementAndGet(), entry, language);
            }
        });
        sql.change("update import_run set total = ?2, payload = null where id = ?1", run, no.get());
    }

    private void row(long run, int no, ImportArchive.Entry entry, Locale language) {
        boolean page = entry.refusal() == null;
        sql.change(
                "insert into import_row (run_id, row_no, path, outcome, message, content) values (?1, ?2, ?3, ?4, ?5, ?6)",
                run,
                no,
                entry.path(),
                page ? "WAITING" : "FAILED",
                page ? null : Words.say(language, entry.refusal()),
                entry.content());
    }

    /** Numbers of the pages that still are in this state, after the given one. */
    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public List<Integer> next(long run, String outcome, int after, int size) {
        return sql.page(
                "select row_no from import_row where run_id = ?1 and outcome = ?2 and row_no > ?3 order by row_no", row -> row.integer(), 0, size, run, outcome, after);
    }

    /** Gives a page its card, so that other pages can link to it. */
    public void begin(long run, int no) {
        writing.begin(orders.of(run), no);
    }

    /** Makes the page what its card says. */
    public void write(long run, int no) {
        writing.write(orders.of(run), no);
    }

    /** For a page that {@link #begin} or {@link #write} was refused for. */
    public void refused(long run, int no, Refusal why) {
        failed(run, no, why.sentence(orders.of(run).language()));
    }

    /** For a page on which something broke that nobody foresaw; the log knows more. */
    public void broken(long run, int no) {
        failed(run, no, Words.say(orders.of(run).language(), "exchange.row.broken"));
    }

    private void failed(long run, int no, String sentence) {
        sql.change(
                "update import_row set outcome = 'FAILED', message = ?3, content = null where run_id = ?1 and row_no = ?2 and outcome in ('WAITING', 'BEGUN')",
                run,
                no,
                shortened(sentence));
    }

    public void close(long run) {
        Instant now = clock.instant();
        writing.forgetUnwritten(orders.of(run));
        sql.change("update import_row set content = null where run_id = ?1", run);
        pictures.forget(run);
        sql.change(
                """
                update import_run r
                   set r.state = 'COMPLETED', r.ended_at = ?2,
                       r.done = (select count(*) from import_row w where w.run_id = r.id and w.outcome not in ('WAITING', 'BEGUN')),
                       r.created = (select count(*) from import_row w where w.run_id = r.id and w.outcome = 'CREATED'),
                       r.changed = (select count(*) from import_row w where w.run_id = r.id and w.outcome = 'CHANGED'),
                       r.same = (select count(*) from import_row w where w.run_id = r.id and w.outcome = 'SAME'),
                       r.skipped = (select count(*) from import_row w where w.run_id = r.id and w.outcome = 'SKIPPED'),
                       r.failed = (select count(*) from import_row w where w.run_id = r.id and w.outcome = 'FAILED')
                 where r.id = ?1
                """,
                run,
                now);
    }

    public void refusedWhole(long run, Refusal why) {
        brokeOff(run, why.sentence(orders.of(run).language()));
    }

    /** Leaves a run that is over as it is. */
    public void brokeOff(long run, String message) {
        sql.change(
                "update import_run set state = 'FAILED', ended_at = ?2, message = ?3, payload = null where id = ?1 and state in ('WAITING', 'RUNNING')",
                run,
                clock.instant(),
                shortened(message));
        pictures.forget(run);
    }

    static String shortened(String sentence) {
        return sentence == null || sentence.length() <= MESSAGE_MAX ? sentence : sentence.substring(0, MESSAGE_MAX - 1) + "…";
    }
}
