import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/** What every benchmark needs: the database, the portal, the cards, the server's heap, and honest statistics. */
final class Bench implements AutoCloseable {

    /** A Friday, so that no weekend lies between a date and its reminder. */
    static final LocalDate NIGHT = LocalDate.now().with(TemporalAdjusters.previousOrSame(DayOfWeek.FRIDAY));

    private static final String PASSWORD = "bench-" + Long.toHexString(new SecureRandom().nextLong());
    private static final HttpClient HTTP = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(Duration.ofSeconds(10)).build();

    final Connection database;
    private final String portal = System.getenv("PRAMANA_TEST_PORTAL");
    private String cookie;
    private long cards;

    Bench() throws SQLException {
        database = connect();
    }

    static Connection connect() throws SQLException {
        return DriverManager.getConnection(
                System.getenv("PRAMANA_TEST_DATABASE"), System.getenv("PRAMANA_TEST_DATABASE_USER"), System.getenv("PRAMANA_TEST_DATABASE_PASSWORD"));
    }

    static Map<String, Long> options(String[] arguments, Map<String, Long> defaults) {
        Map<String, Long> options = new HashMap<>(defaults);
        for (int i = 0; i < arguments.length; i += 2) {
            String name = arguments[i].replaceFirst("^--", "");
            if (!defaults.containsKey(name) || i + 1 == arguments.length) {
                throw new IllegalArgumentException("known are " + defaults.keySet() + ", each with a number");
            }
            options.put(name, Long.parseLong(arguments[i + 1].replace("_", "")));
        }
        return options;
    }

    // ---- the database ---------------------------------------------------------------------------------------------------------------

    int change(String sql) throws SQLException {
        try (Statement statement = database.createStatement()) {
            statement.execute(sql);
            return Math.max(0, statement.getUpdateCount());
        }
    }

    long number(String sql) throws SQLException {
        try (Statement statement = database.createStatement(); ResultSet row = statement.executeQuery(sql)) {
            return row.next() ? row.getLong(1) : 0;
        }
    }

    String text(String sql) throws SQLException {
        try (Statement statement = database.createStatement(); ResultSet row = statement.executeQuery(sql)) {
            return row.next() ? row.getString(1) : null;
        }
    }

    /** What was deleted before is gone from the pages too: nobody pays for the run before. */
    void settle() throws SQLException {
        long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (status("Innodb_history_list_length") > 200 && System.nanoTime() < end) {
            pause(200);
        }
    }

    private long status(String name) throws SQLException {
        try (Statement statement = database.createStatement(); ResultSet row = statement.executeQuery("show global status like '" + name + "'")) {
            return row.next() ? row.getLong(2) : 0;
        }
    }

    static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    // ---- the cards ------------------------------------------------------------------------------------------------------------------

    /** Somebody who can sign in. */
    void person(int id, String login, boolean administrator) throws Exception {
        change("insert into person (id, login, name, email, password_hash, administrator, operator, created_at) values (%1$d, '%2$s', 'Benchmark', '%2$s@bench.example', '%3$s', %4$s, %4$s, utc_timestamp(6))".formatted(id, login, hash(PASSWORD), administrator)
                + " on duplicate key update password_hash = values(password_hash), credential_seq = credential_seq + 1");
        change("update access_epoch set epoch = epoch + 1");
    }

    /** The company grows to that many cards; an administrator is there from the first. */
    void cards(long wanted) throws Exception {
        person(99, "bench", true);
        cards = number("select count(*) from card where id > 1000000");
        long began = System.nanoTime();
        change("set foreign_key_checks = 0");
        long most = 100_000; // a transaction of a million rows is all undo log
        for (long from = cards; from < wanted; from += most) {
            change("set @from = " + from + ", @to = " + Math.min(from + most, wanted) + ", @as_of = '" + NIGHT + "'");
            database.setAutoCommit(false);
            for (String statement : Files.readString(Path.of(System.getenv("PRAMANA_BENCH_DIRECTORY"), "cards.sql")).split(";\\s*\n")) {
                if (!statement.isBlank()) {
                    change(statement);
                }
            }
            change("insert ignore into membership (group_id, person_id) values (900, 99)");
            database.commit();
            database.setAutoCommit(true);
        }
        change("set foreign_key_checks = 1");
        for (String table : List.of("person", "person_group", "membership", "card", "card_verifier", "card_version", "card_reason", "card_tag", "card_view")) {
            change("analyze table " + table);
        }
        cards = wanted;
        System.out.printf("%,d cards are there (%.0f s)%n", cards, seconds(began));
    }

    private static String hash(String password) throws Exception {
        byte[] salt = new byte[32];
        new SecureRandom().nextBytes(salt);
        byte[] hash = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512").generateSecret(new PBEKeySpec(password.toCharArray(), salt, 210_000, 512)).getEncoded();
        Base64.Encoder text = Base64.getEncoder().withoutPadding();
        return "PBKDF2WithHmacSHA512:210000:" + text.encodeToString(salt) + ":" + text.encodeToString(hash);
    }

    // ---- the portal -----------------------------------------------------------------------------------------------------------------

    String post(String path, String json) throws IOException, InterruptedException {
        return call("bench", path, HttpRequest.BodyPublishers.ofString(json), "POST");
    }

    String put(String path, String json) throws IOException, InterruptedException {
        return call("bench", path, HttpRequest.BodyPublishers.ofString(json), "PUT");
    }

    String get(String login, String path) throws IOException, InterruptedException {
        return call(login, path, HttpRequest.BodyPublishers.noBody(), "GET");
    }

    private String call(String login, String path, HttpRequest.BodyPublisher body, String method) throws IOException, InterruptedException {
        HttpResponse<String> answer = HTTP.send(
                HttpRequest.newBuilder(URI.create(portal + "/api/v1" + path))
                        .header("Authorization", "Basic " + Base64.getEncoder().encodeToString((login + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8)))
                        .header("Content-Type", "application/json")
                        .method(method, body)
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            throw new IllegalStateException(answer.statusCode() + " " + answer.body());
        }
        return answer.body();
    }

    /** As a reader in a browser: milliseconds until the whole page is here. */
    double page(String path) throws IOException, InterruptedException {
        return page("bench", path, "What applies to case");
    }

    double page(String login, String path, String expected) throws IOException, InterruptedException {
        if (cookie == null) {
            HttpResponse<String> entered = HTTP.send(
                    HttpRequest.newBuilder(URI.create(portal + "/sign-in"))
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(HttpRequest.BodyPublishers.ofString("login=" + login + "&password=" + URLEncoder.encode(PASSWORD, StandardCharsets.UTF_8)))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            cookie = entered.headers().allValues("Set-Cookie").stream().map(set -> set.split(";", 2)[0]).reduce((a, b) -> a + "; " + b).orElseThrow();
        }
        long began = System.nanoTime();
        HttpResponse<String> answer = HTTP.send(
                HttpRequest.newBuilder(URI.create(portal + path)).header("Cookie", cookie).GET().build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200 || !answer.body().contains(expected)) {
            throw new IllegalStateException(path + ": " + answer.statusCode() + "\n" + answer.body());
        }
        return (System.nanoTime() - began) / 1e6;
    }

    /** Megabytes that are in use after a full collection. */
    double heap() throws IOException, InterruptedException {
        jcmd("GC.run");
        jcmd("GC.run");
        double used = 0;
        for (String line : jcmd("GC.heap_info").split("\n")) {
            if (line.contains("used") && !line.contains("Metaspace") && !line.contains("class space")) {
                String amount = line.replaceFirst(".*used ", "").replaceFirst("K.*", "");
                used += Double.parseDouble(amount) / 1024;
            }
        }
        return used;
    }

    private static String jcmd(String command) throws IOException, InterruptedException {
        Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
        Process process = new ProcessBuilder(jcmd.toString(), System.getenv("PRAMANA_BENCH_SERVER"), command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return said;
    }

    // ---- statistics -----------------------------------------------------------------------------------------------------------------

    static double seconds(long began) {
        return (System.nanoTime() - began) / 1e9;
    }

    static double median(List<Double> values) {
        double[] sorted = values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    static double percentile(List<Double> values, int percent) {
        double[] sorted = values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        return sorted[Math.min(sorted.length - 1, (int) Math.ceil(sorted.length * percent / 100.0) - 1)];
    }

    static String list(List<Double> values) {
        return Arrays.toString(values.stream().map(value -> String.format("%.2f", value)).toArray()).replaceAll("[\\[\\],]", "");
    }

    @Override
    public void close() throws SQLException {
        database.close();
    }
}
