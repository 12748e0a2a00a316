package org.pramana.verification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.pramana.store.Page;
import org.pramana.store.Row;
import org.pramana.store.Sql;
import org.pramana.words.Words;

/** Runs of the sweep, said in the reader's language. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class RunQueries {

    private static final String COLUMNS =
            """
            run.id, run.as_of, run.policy_number, run.collection_key, run.card_limit, run.dry_run, run.state, run.started_at, run.ended_at, run.node, run.requested_by, run.execution_id, run.to_look_at,
            if(run.state = 'COMPLETED', run.looked_at, (select coalesce(sum(done.looked_at), 0) from sweep_range done where done.run_id = run.id)), run.decided, run.applied, run.mails, run.failed, run.held, run.message""";

    @Inject
    Sql sql;

    Page<SweepRun> page(Locale language, int first, int size) {
        int[] total = new int[1];
        List<SweepRun> runs = sql.page(
                "select " + COLUMNS + ", count(*) over () from sweep_run run order by run.id desc",
                row -> {
                    SweepRun run = read(row, language);
                    total[0] = row.count();
                    return run;
                },
                first,
                size);
        return new Page<>(runs, total[0]);
    }

    Optional<SweepRun> one(Locale language, long runId) {
        return sql.one("select " + COLUMNS + " from sweep_run run where run.id = ?1", row -> read(row, language), runId);
    }

    /** The completed one of the same sort, and of the same cards, before it. */
    Optional<SweepRun> before(Locale language, SweepRun run) {
        return sql.one(
                "select " + COLUMNS + " from sweep_run run where run.id < ?1 and run.state = 'COMPLETED' and run.dry_run = ?2 and run.collection_key <=> ?3 and run.card_limit <=> ?4"
                        + " order by run.id desc limit 1",
                row -> read(row, language),
                run.id(),
                run.dryRun(),
                run.collection(),
                run.limit());
    }

    List<SweepTotals> totals(long runId, Long beside) {
        record Key(String kind, String stage) {}
        Map<Key, int[]> counts = new LinkedHashMap<>();
        sql.list(
                """
                select kind, stage, run_id = ?1, count(*), sum(applied), sum(undone_at is not null) from sweep_decision
                 where run_id in (?1, ?2) group by kind, stage, run_id order by kind, stage
                """,
                row -> {
                    int[] count = counts.computeIfAbsent(new Key(row.text(), row.text()), key -> new int[4]);
                    boolean own = row.flag();
                    if (own) {
                        count[0] = row.count();
                        count[1] = row.count();
                        count[2] = row.count();
                    } else {
                        count[3] = row.count();
                    }
                    return count;
                },
                runId,
                beside == null ? 0L : beside);
        return counts.entrySet().stream()
                .map(entry -> new SweepTotals(
                        entry.getKey().kind(), entry.getKey().stage(), entry.getValue()[0], entry.getValue()[1], entry.getValue()[2], beside == null ? null : entry.getValue()[3]))
                .toList();
    }

    private static SweepRun read(Row row, Locale language) {
        SweepRun run = new SweepRun(
                row.number(), row.day(), row.integer(), row.text(), row.integer(), row.flag(), row.text(), row.moment(), row.moment(), row.text(), row.text(), row.number(), row.count(),
                row.count(), row.count(), row.count(), row.count(), row.count(), row.flag(), row.text(), null);
        String key = "verification.run." + (run.held() && run.state().equals("COMPLETED") ? "HELD" : run.dryRun() && run.state().equals("COMPLETED") ? "DRY" : run.state());
        return run.saying(Words.say(language, key, run.toLookAt(), run.decided(), run.applied(), run.mails(), run.failed(), run.percent()));
    }
}
