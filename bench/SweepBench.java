import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** The nightly job over the cards that are due, against one SQL transaction that writes the same rows into the same tables and thinks about nothing. */
final class SweepBench {

    /** Table, and its column that names the run. */
    private static final Map<String, String> WRITTEN = Map.of("sweep_decision", "run_id", "task", "opened_run", "card_event", "", "outbox", "run_id");

    private static final List<String> ORDER = List.of("sweep_decision", "card_event", "task", "outbox");

    private final Bench bench;
    private final Map<String, Long> base = new LinkedHashMap<>();
    private final Map<String, Long> expected = new LinkedHashMap<>();
    private final Map<String, String> columns = new LinkedHashMap<>();

    private SweepBench(Bench bench) {
        this.bench = bench;
    }

    public static void main(String[] arguments) throws Exception {
        Map<String, Long> options = Bench.options(arguments, Map.of("cards", 1_000_000L, "due", 0L, "runs", 5L, "growth", 1L, "pages", 300L));
        long cards = options.get("cards");
        long due = options.get("due") == 0 ? cards / 10 : options.get("due");
        int runs = options.get("runs").intValue();
        try (Bench bench = new Bench()) {
            SweepBench sweep = new SweepBench(bench);
            double small = 0;
            if (options.get("growth") > 0) {
                bench.cards(cards / 10);
                sweep.firstNight();
                sweep.due(cards / 10, due / 10);
                small = Bench.median(sweep.alternately("growth: %,d due among %,d".formatted(due / 10, cards / 10), runs).get(0));
                sweep.nobodyDue();
            }
            bench.cards(cards);
            sweep.firstNight();
            double growth = Double.NaN;
            if (options.get("growth") > 0) {
                sweep.due(cards, due / 10);
                growth = Bench.median(sweep.alternately("growth: %,d due among %,d".formatted(due / 10, cards), runs).get(0)) / small;
                sweep.nobodyDue();
            }
            sweep.due(cards, due);
            List<List<Double>> both = sweep.alternately("%,d due among %,d".formatted(due, cards), runs);
            double ratio = Bench.median(both.get(0)) / Bench.median(both.get(1));
            long again = sweep.again();
            double[] readers = options.get("pages") > 0 ? sweep.readers(cards, options.get("pages").intValue()) : new double[] {Double.NaN, Double.NaN};
            sweep.nobodyDue();
            System.out.printf("sweep ratio=%.2f growth=%.2f second_run_changes=%d page_p95_ratio=%.2f heap_ratio=%.2f due=%d cards=%d%n", ratio, growth, again, readers[0], readers[1], due, cards);
        }
    }

    /** Edited cards get their tasks, everybody is told: the state in which an ordinary night begins. */
    private void firstNight() throws Exception {
        job();
    }

    // ---- which cards are due --------------------------------------------------------------------------------------------------------

    /** Every so manieth card ran out in the last days. */
    private void due(long cards, long due) throws Exception {
        bench.change("drop table if exists bench_due");
        bench.change(
                """
                create table bench_due (primary key (id)) as
                select id, mode, interval_days, verified_on, due_on, evergreen_until, responsible_id from card where id > 1000000 and (id - 1000000) mod %d = 3 limit %d
                """
                        .formatted(Math.max(1, cards / due), due));
        bench.change(
                """
                update card c join bench_due d on d.id = c.id
                   set c.mode = 'INTERVAL', c.interval_days = 365, c.evergreen_until = null, c.due_on = date '%1$s' - interval 1 + c.id mod 4 day,
                       c.verified_on = date '%1$s' - interval 366 + c.id mod 4 day
                """
                        .formatted(Bench.NIGHT));
        bench.change("analyze table card");
        bench.change("drop table if exists bench_turn");
        bench.change("create table bench_turn (primary key (id)) as select id, turn_seq from person_group");
        for (String table : ORDER) {
            base.put(table, bench.number("select coalesce(max(id), 0) from " + table));
        }
        base.put("sweep_run", bench.number("select max(id) from sweep_run"));
        job(); // warms up, and says which rows are to be written
        for (String table : ORDER) {
            bench.change("drop table if exists bench_" + table);
            bench.change("create table bench_" + table + " (primary key (id)) as select * from " + table + " where id > " + base.get(table));
            expected.put(table, written(table));
            columns.put(
                    table,
                    bench.text("select group_concat(column_name) from information_schema.columns where table_schema = database() and table_name = '" + table
                            + "' and column_name <> 'id' and is_generated = 'NEVER'"));
        }
        bench.change("drop table if exists bench_responsible");
        bench.change("create table bench_responsible (primary key (id)) as select c.id, c.responsible_id from card c join bench_due d on d.id = c.id where not c.responsible_id <=> d.responsible_id");
        System.out.printf("rows a night writes: %s, and another person for %,d cards%n", expected, bench.number("select count(*) from bench_responsible"));
    }

    private void nobodyDue() throws SQLException {
        reset();
        bench.change(
                """
                update card c join bench_due d on d.id = c.id
                   set c.mode = d.mode, c.interval_days = d.interval_days, c.evergreen_until = d.evergreen_until, c.due_on = d.due_on, c.verified_on = d.verified_on
                """);
    }

    // ---- one night, again and again -------------------------------------------------------------------------------------------------

    private List<List<Double>> alternately(String title, int runs) throws Exception {
        List<Double> jobs = new ArrayList<>();
        List<Double> anchors = new ArrayList<>();
        for (int run = 0; run < runs; run++) {
            reset();
            anchors.add(anchor());
            same("the anchor");
            reset();
            jobs.add(job());
            same("the job");
        }
        System.out.printf("%-44s anchor %6.2f s  (%s)%n", title, Bench.median(anchors), Bench.list(anchors));
        System.out.printf("%-44s job    %6.2f s  (%s)   %.2f times%n", "", Bench.median(jobs), Bench.list(jobs), Bench.median(jobs) / Bench.median(anchors));
        return List.of(jobs, anchors);
    }

    private double job() throws Exception {
        long began = System.nanoTime();
        String body = bench.post("/sweeps", "{\"asOf\": \"%s\", \"override\": true}".formatted(Bench.NIGHT));
        long run = Long.parseLong(body.replaceFirst("(?s).*\"id\":\\s*(\\d+),\\s*\"state\".*", "$1"));
        while (bench.number("select count(*) from sweep_run where state = 'RUNNING' and id = " + run) > 0) {
            Bench.pause(10);
        }
        double took = Bench.seconds(began);
        if (bench.number("select count(*) from sweep_run where state = 'COMPLETED' and not held and id = " + run) == 0) {
            throw new IllegalStateException("the sweep did not end well: " + bench.text("select concat(state, ' ', coalesce(message, '')) from sweep_run where id = " + run));
        }
        while (bench.number("select measured from sweep_run where id = " + run) == 0) {
            Bench.pause(20); // the figures of the day: a job of its own, which reads every card
        }
        return took;
    }

    /** The same rows, from a copy of them, in one transaction. */
    private double anchor() throws SQLException {
        long began = System.nanoTime();
        bench.database.setAutoCommit(false);
        bench.change("insert into sweep_run (as_of, state, started_at, node, requested_by) values ('" + Bench.NIGHT + "', 'COMPLETED', utc_timestamp(6), 'anchor', 'anchor')");
        long run = bench.number("select last_insert_id()");
        for (String table : ORDER) {
            String names = columns.get(table);
            String values = WRITTEN.get(table).isEmpty() ? names : ("," + names + ",").replace("," + WRITTEN.get(table) + ",", "," + run + ",").replaceAll("^,|,$", "");
            bench.change("insert into " + table + " (" + names + ") select " + values + " from bench_" + table);
        }
        bench.change("update card c join bench_responsible r on r.id = c.id set c.responsible_id = r.responsible_id");
        bench.database.commit();
        bench.database.setAutoCommit(true);
        return Bench.seconds(began);
    }

    /** As it was before the night: the same rows gone, the same statistics, nothing left to purge or to flush. */
    private void reset() throws SQLException {
        for (String table : List.of("outbox", "task", "card_event", "sweep_decision", "sweep_run")) {
            bench.change("delete from " + table + " where id > " + base.get(table));
        }
        bench.change("update card c join bench_due d on d.id = c.id set c.responsible_id = d.responsible_id where not c.responsible_id <=> d.responsible_id");
        bench.change("update person_group g join bench_turn t on t.id = g.id set g.turn_seq = t.turn_seq where g.turn_seq <> t.turn_seq");
        bench.change("delete from trust_measure");
        for (String table : ORDER) {
            bench.change("analyze table " + table);
        }
        bench.settle();
    }

    private long written(String table) throws SQLException {
        return bench.number("select count(*) from " + table + " where id > " + base.get(table));
    }

    private void same(String who) throws SQLException {
        for (String table : ORDER) {
            if (written(table) != expected.get(table)) {
                throw new IllegalStateException(who + " wrote " + written(table) + " rows into " + table + " instead of " + expected.get(table));
            }
        }
    }

    /** The same night once more: how many rows that adds or changes. */
    private long again() throws Exception {
        long before = bench.number("select sum(crc32(concat_ws(':', id, card_id, assignee_id, closed_at))) from task");
        job();
        long changes = bench.number("select applied + mails from sweep_run order by id desc limit 1");
        for (String table : ORDER) {
            changes += written(table) - expected.get(table);
        }
        return changes + (bench.number("select sum(crc32(concat_ws(':', id, card_id, assignee_id, closed_at))) from task") == before ? 0 : 1);
    }

    // ---- readers, and what stays in memory ------------------------------------------------------------------------------------------

    private double[] readers(long cards, int pages) throws Exception {
        Random dice = new Random(7);
        List<Double> idle = new ArrayList<>();
        List<Double> busy = new ArrayList<>();
        List<Double> heaps = new ArrayList<>();
        for (int page = 0; page < pages; page++) {
            bench.page(some(cards, dice)); // warms up
        }
        for (int round = 0; round < 20 && (busy.size() < pages || round < 3); round++) {
            reset();
            double before = bench.heap();
            for (int page = 0; page < pages / 3; page++) {
                idle.add(bench.page(some(cards, dice)));
            }
            Thread night = new Thread(() -> {
                try (Bench another = new Bench()) {
                    new SweepBench(another).job();
                } catch (Exception failed) {
                    throw new IllegalStateException(failed);
                }
            });
            night.start();
            while (night.isAlive()) {
                busy.add(bench.page(some(cards, dice)));
            }
            heaps.add(bench.heap() / before);
        }
        System.out.printf("a card's page, p50/p95 of %d idle: %.1f / %.1f ms; of %d while the sweep runs: %.1f / %.1f ms%n",
                idle.size(), Bench.median(idle), Bench.percentile(idle, 95), busy.size(), Bench.median(busy), Bench.percentile(busy, 95));
        System.out.printf("heap after a full collection, after the job / before it: %s%n", Bench.list(heaps));
        return new double[] {Bench.percentile(busy, 95) / Bench.percentile(idle, 95), Bench.median(heaps)};
    }

    /** By Zipf's law: mostly the same few. */
    private static String some(long cards, Random dice) {
        return "/card/bench-" + (1 + ((long) Math.exp(dice.nextDouble() * Math.log(cards)) * 7919) % cards);
    }

}
