package org.pramana.tests.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pramana.tests.api.Stage.ok;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.pramana.tests.Sandbox;
import org.pramana.tests.api.ApiClient;
import org.pramana.tests.api.Stage;
import org.pramana.tests.verification.PortalServer;

/** Search by meaning, which is off before and for all other tests: the server is killed, and comes back with it. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class MeaningCrashIT {

    private final Stage stage = new Stage();

    @AfterAll
    static void withoutMeaningAgain() throws Exception {
        PortalServer server = PortalServer.underTest();
        server.kill();
        server.start();
    }

    @Test
    @Order(1)
    void nothingOfTheModelIsLoadedWhileItIsOff() throws Exception {
        assertThat(meaning().getString("state")).isEqualTo("OFF");
        long server = PortalServer.underTest().id();

        assertThat(told(server, "VM.class_hierarchy")).as("classes").contains("org.pramana.search.LiveIndex").doesNotContain("ai.onnxruntime", "org.pramana.meaning");
        assertThat(told(server, "Thread.print")).as("threads").contains("pramana-search-index").doesNotContain("pramana-search-meaning");
        assertThat(Files.readString(Path.of("/proc/" + server + "/maps"), StandardCharsets.ISO_8859_1)).as("memory").contains("libjvm.so").doesNotContain("onnxruntime");
        assertThat(open(server)).as("files").anyMatch(file -> file.contains("server.log")).noneMatch(file -> file.contains("onnx") || file.contains("minilm"));
    }

    private static String told(long server, String command) throws Exception {
        Process tool = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin/jcmd").toString(), Long.toString(server), command).start();
        return new String(tool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    private static List<String> open(long server) throws IOException {
        List<String> files = new ArrayList<>();
        try (Stream<Path> open = Files.list(Path.of("/proc/" + server + "/fd"))) {
            for (Path file : open.toList()) {
                try {
                    files.add(Files.readSymbolicLink(file).toString());
                } catch (IOException closed) {
                    continue; // in between
                }
            }
        }
        return files;
    }

    @Test
    @Order(2)
    void itComesBackWithTheModel() throws Exception {
        PortalServer server = PortalServer.underTest();
        server.kill();
        server.start(Map.of("PRAMANA_SEARCH_MEANING", "on"));
        for (int i = 0; i < 600 && !meaning().getString("state").equals("ON"); i++) {
            Thread.sleep(100);
        }
        assertThat(meaning().getString("state")).isEqualTo("ON");
    }

    @Test
    @Order(3)
    void whatIsMeantIsFoundByWhomItConcernsAndIsWorkedOutOnce() throws Exception {
        String question = "How can buyers get their money returned?";
        String slug = stage.published("creator", "Refund policy", "<p>We pay the full price back within thirty days.</p>");
        JsonObject hit = hit("consumer", question, slug);
        assertThat(hit).isNotNull();
        assertThat(hit.getJsonObject("why").getInt("words")).isZero();
        assertThat(hit.getJsonObject("why").getInt("meaning")).isBetween(30, 100);
        assertThat(stage.as("consumer2").get("/search?q=" + encoded(question)).body()).as("who may not read it").doesNotContain(slug);
        assertThat(stage.found("consumer", "gallop trombone lagoon")).as("what is like nothing").isZero();
        assertThat(stage.found("consumer", "XK-9931")).as("a code that nobody wrote").isZero();

        String made = made(slug);
        String before = report().getString("builtAt");
        ok(202, ApiClient.as("operator").post("/search/index/rebuild", ""));
        for (int i = 0; i < 200 && report().getString("builtAt", before).equals(before); i++) {
            Thread.sleep(50);
        }
        assertThat(hit("consumer", question, slug)).as("from the database, in an index built anew").isNotNull();
        assertThat(made(slug)).isEqualTo(made);
    }

    @Test
    @Order(4)
    void stoppedItIsFoundByItsWordsAndByItsMeaningOnceItGoesOn() throws Exception {
        ok(204, ApiClient.as("operator").put("/search/meaning", "{\"paused\": true}"));
        Thread.sleep(2_000); // what is under way is finished
        String slug = stage.published("creator", "Parking for guests", "<p>They leave the vehicle behind the house.</p>");
        assertThat(stage.as("consumer").get("/search?q=parking+guests").body()).contains(slug);
        assertThat(meaning().getInt("waiting")).isPositive();
        assertThat(meaning().getBoolean("paused")).isTrue();
        assertThat(made(slug)).isNull();

        ok(204, ApiClient.as("operator").put("/search/meaning", "{\"paused\": false}"));
        assertThat(hit("consumer", "Where do visitors put a car?", slug)).isNotNull();
    }

    @Test
    @Order(5)
    void twoCardsThatSayTheSameInOtherWordsAreAPair() throws Exception {
        String one = stage.published("creator", "Exporting a report to CSV", "<p>Choose the report under Reports and press Export. Large ones are mailed as a link.</p>");
        String other = stage.published("creator", "How do I download a report as a spreadsheet?", "<p>Pick it in Reports and click Export; very big ones come by e-mail as a link.</p>");
        for (int i = 0; i < 1_800 && (made(one) == null || made(other) == null); i++) { // all that other tests have left comes first
            Thread.sleep(100);
        }
        ok(202, ApiClient.as("operator").post("/duplicates/scan", ""));
        JsonObject pair = null;
        for (int i = 0; i < 300 && pair == null; i++) {
            Thread.sleep(100);
            pair = pairs()
                    .filter(found -> found.getJsonObject("first").getString("slug").equals(one) && found.getJsonObject("second").getString("slug").equals(other))
                    .findFirst()
                    .orElse(null);
        }
        assertThat(pair).isNotNull();
        assertThat(pair.getInt("meaning")).isBetween(80, 99);
        assertThat(pair.getInt("percent")).as("hardly a word in common").isLessThan(20);
    }

    @Test
    @Order(6)
    void aLongCardIsFoundByWhatOneOfItsSectionsMeans() throws Exception {
        String filler = "<p>This part of the guide is about something else and says so at some length. </p>".repeat(8);
        String slug = stage.published(
                "creator",
                "Guide for travellers",
                "<h2>Trains</h2>" + filler + "<h2>Hotels</h2>" + filler + "<h2>Suitcases</h2><p>Whoever loses one fills in the form of the insurer within a week.</p><h2>Meals</h2>" + filler);
        JsonObject hit = hit("consumer", "My luggage has disappeared", slug);

        assertThat(hit).isNotNull();
        assertThat(hit.getJsonObject("why").getInt("words")).isZero();
        assertThat(bytes(slug)).as("the whole and four sections").isEqualTo(5 * 384);
        assertThat(stage.as("consumer2").get("/search?q=" + encoded("My luggage has disappeared")).body()).as("who may not read it").doesNotContain(slug);
    }

    private static int bytes(String slug) throws SQLException {
        try (Connection database = Sandbox.database(); var statement = database.prepareStatement("select length(m.vector) from card_meaning m join card c on c.id = m.card_id where c.slug = ?")) {
            statement.setString(1, slug);
            try (var row = statement.executeQuery()) {
                return row.next() ? row.getInt(1) : 0;
            }
        }
    }

    /** All of them: likelier ones, which other tests have left, come before ours. */
    private Stream<JsonObject> pairs() {
        return IntStream.range(0, 50)
                .mapToObj(page -> ok(200, stage.as("creator").get("/duplicates?size=100&first=" + 100 * page)).getJsonArray("items"))
                .takeWhile(items -> !items.isEmpty())
                .flatMap(items -> items.stream().map(JsonValue::asJsonObject));
    }

    /** Waits for it: meanings come a moment after words. */
    private JsonObject hit(String reader, String question, String slug) throws InterruptedException {
        for (int i = 0; i < 150; i++) {
            for (JsonValue hit : ok(200, stage.as(reader).get("/search?q=" + encoded(question))).getJsonArray("items")) {
                if (hit.asJsonObject().getString("slug").equals(slug)) {
                    return hit.asJsonObject();
                }
            }
            Thread.sleep(200);
        }
        return null;
    }

    /** When the vector of a card was made; null where it was not. */
    private static String made(String slug) throws SQLException {
        try (Connection database = Sandbox.database(); var statement = database.prepareStatement("select m.made_at from card_meaning m join card c on c.id = m.card_id where c.slug = ?")) {
            statement.setString(1, slug);
            try (var row = statement.executeQuery()) {
                return row.next() ? row.getString(1) : null;
            }
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static JsonObject meaning() {
        return ok(200, ApiClient.as("admin").get("/search/meaning"));
    }

    private static JsonObject report() {
        return ok(200, ApiClient.as("admin").get("/search/index"));
    }
}
