import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A draft of the policy rehearsed over all cards and 13 weeks, against one read of those cards' trust columns; and what its activation did against what was rehearsed. */
final class RehearsalBench {

    /** As an administrator writes them: one subject, one department, what is long and old, and what only drafts the rest. */
    private static final String RULES =
            """
            [{"name": "Prices", "locked": true, "filter": {"tag": "subject-7"}, "settings": {"intervalDays": 90, "spreadPercent": 10}},
             {"name": "Service desk", "filter": {"collection": "collection-3"}, "settings": {"intervalDays": 180, "warnDays": 7}},
             {"name": "Long and old", "locked": true, "filter": {"minWords": 250, "minAge": 180}, "settings": {"intervalDays": 270, "shiftToWorkday": true}}]""";

    private final Bench bench;

    private RehearsalBench(Bench bench) {
        this.bench = bench;
    }

    public static void main(String[] arguments) throws Exception {
        Map<String, Long> options = Bench.options(arguments, Map.of("cards", 100_000L, "runs", 5L));
        long cards = options.get("cards");
        try (Bench bench = new Bench()) {
            bench.cards(cards);
            new RehearsalBench(bench).measure(cards, options.get("runs").intValue());
        }
    }

    private void measure(long cards, int runs) throws Exception {
        int policy = number(bench.post("/policies", "{\"name\": \"Benchmark\"}"), "number");
        bench.put("/policies/" + policy, "{\"rules\": " + RULES + "}");
        rehearse(policy); // warms up
        read();
        List<Double> reads = new ArrayList<>();
        List<Double> rehearsals = new ArrayList<>();
        for (int run = 0; run < runs; run++) {
            reads.add(read());
            rehearsals.add(rehearse(policy));
        }
        System.out.printf("%-44s read      %6.2f s  (%s)%n", "trust columns of %,d cards".formatted(cards), Bench.median(reads), Bench.list(reads));
        System.out.printf("%-44s rehearsal %6.2f s  (%s)%n", "13 weeks, by person and collection", Bench.median(rehearsals), Bench.list(rehearsals));
        long changing = bench.number("select changing from policy_run order by id desc limit 1");
        long run = number(bench.post("/policies/" + policy + "/activate", "{\"mode\": \"RECOMPUTE\"}"), "run");
        ended(run);
        System.out.printf("cards that change: rehearsed %,d, activated %,d, left alone %d%n", changing, bench.number("select changing from policy_run where id = " + run), bench.number("select coalesce(left_alone, 0) from policy_run where id = " + run));
        System.out.printf(
                "rehearsal ratio=%.2f difference=%d cards=%d%n", Bench.median(rehearsals) / Bench.median(reads), bench.number("select coalesce(differing, -1) from policy_run where id = " + run), cards);
    }

    private double rehearse(int policy) throws Exception {
        long began = System.nanoTime();
        ended(number(bench.post("/rehearsals", "{\"policy\": " + policy + ", \"mode\": \"RECOMPUTE\"}"), "id"));
        return Bench.seconds(began);
    }

    private void ended(long run) throws SQLException {
        while (bench.number("select count(*) from policy_run where state = 'RUNNING' and id = " + run) > 0) {
            Bench.pause(10);
        }
        if (bench.number("select count(*) from policy_run where state = 'COMPLETED' and id = " + run) == 0) {
            throw new IllegalStateException("it did not end well: " + bench.text("select concat(state, ' ', coalesce(message, '')) from policy_run where id = " + run));
        }
    }

    /** Every card once, with all that trust and its forecast rest on, into a program that forgets it. */
    private double read() throws SQLException {
        long began = System.nanoTime();
        try (Statement statement = bench.database.createStatement();
                ResultSet row = statement.executeQuery(
                        """
                        select id, collection_id, responsible_id, lifecycle, mode, interval_days, fixed_date, verified_on, verified_by, verified_version, version_no, due_on,
                               evergreen_until, lapses_on, warn_days, cycle_no, trust_seq, published_at
                          from card where id > 1000000
                        """)) {
            while (row.next()) {
                for (int column = 1; column <= 18; column++) {
                    row.getObject(column);
                }
            }
        }
        return Bench.seconds(began);
    }

    private static int number(String json, String name) {
        return Integer.parseInt(json.replaceFirst("(?s).*?\"" + name + "\":\\s*(\\d+).*", "$1"));
    }
}
