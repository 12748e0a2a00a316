package org.pramana.tests.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.pramana.tests.api.ApiClient.object;
import static org.pramana.tests.verification.Team.number;

import jakarta.json.JsonObject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

/** Archives into cards, by the job that ships. */
class ImportIT {

    private final ApiClient creator = ApiClient.as("creator");
    private final ApiClient operator = ApiClient.as("operator");

    @Test
    void pagesBecomeCardsThatLinkToEachOtherAndTheSameArchiveAgainChangesNothing() throws IOException, SQLException {
        String source = "notes-" + UUID.randomUUID() + ".zip";
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("team/first.md", "---\ntags: [one, two]\n---\n# First page\n\nSee [the second](../second%20page.md#part) and [nothing](gone.md).\n\n![A chart](chart.png)\n\n<script>alert(1)</script>");
        pages.put("second page.md", "# Second page\n\nWords that are here.");
        pages.put("empty.md", "\n");
        pages.put("../out.md", "# Out");

        JsonObject dry = run(creator, "pricing", source, true, zip(pages));
        assertThat(dry.getInt("created")).isEqualTo(2);
        JsonObject first = run(creator, "pricing", source, false, zip(pages));
        assertThat(counts(first)).isEqualTo("2 created, 0 changed, 0 same, 1 skipped, 1 failed");

        Map<String, JsonObject> rows = rows(creator, first);
        String second = rows.get("second page.md").getString("slug");
        JsonObject card = object(creator.get("/cards/" + rows.get("team/first.md").getString("slug")));
        assertThat(card.getString("title")).isEqualTo("First page");
        assertThat(card.getString("body")).contains("card/" + second, "nothing", "[A chart]").doesNotContain("gone.md", "script", "<img");
        assertThat(card.getString("folder")).isEqualTo("Team");
        assertThat(card.getInt("version")).isEqualTo(1);
        assertThat(card.getJsonObject("trust").getJsonArray("reasons").toString()).isEqualTo("[\"NEVER\"]");
        assertThat(card.getJsonArray("tags").toString()).contains("one", "two");
        assertThat(rows.get("empty.md").getString("message")).contains("empty");
        assertThat(rows.get("../out.md").getString("outcome")).isEqualTo("FAILED");

        assertThat(counts(run(creator, "pricing", source, false, zip(pages)))).isEqualTo("0 created, 0 changed, 2 same, 1 skipped, 1 failed");
        assertThat(object(creator.get("/cards/" + second)).getInt("version")).isEqualTo(1);

        pages.put("second page.md", "# Second page\n\nOther words now.");
        assertThat(counts(run(creator, "pricing", source, false, zip(pages)))).isEqualTo("0 created, 1 changed, 1 same, 1 skipped, 1 failed");
        assertThat(object(creator.get("/cards/" + second)).getInt("version")).isEqualTo(2);

        String tag = creator.get("/cards/" + second).headers().firstValue("ETag").orElseThrow();
        assertThat(creator.patch("/cards/" + second, "{\"body\": \"<p>Edited here.</p>\"}", "If-Match", tag).statusCode()).isEqualTo(200);
        pages.put("second page.md", "# Second page\n\nAnd changed there as well.");
        assertThat(counts(run(creator, "pricing", source, false, zip(pages)))).isEqualTo("0 created, 0 changed, 1 same, 2 skipped, 1 failed");
        JsonObject edited = object(creator.get("/cards/" + second));
        assertThat(edited.getString("body")).contains("Edited here.");
        assertThat(edited.getJsonObject("trust").getJsonArray("reasons").toString()).as("its verifiers are asked to compare").contains("SOURCE_CHANGED");
        assertThat(sourceChanges(second)).isEqualTo(1);
        run(creator, "pricing", source, false, zip(pages));
        assertThat(sourceChanges(second)).as("said once").isEqualTo(1);
    }

    @Test
    void otherNamesComeInWithAPageAndGoOutAsAColumnThatSaysTheSameWhenItComesInAgain() throws IOException {
        String source = "names-" + UUID.randomUUID() + ".zip";
        String mark = "n" + UUID.randomUUID().toString().substring(0, 8);
        JsonObject first = run(creator, "pricing", source, false, zip(Map.of("a.md", named(mark, "Of old " + mark + ", \"Money back\", हिंदी नाम"))));
        String slug = rows(creator, first).get("a.md").getString("slug");
        assertThat(object(creator.get("/cards/" + slug)).getJsonArray("aliases").toString()).isEqualTo("[\"Of old " + mark + "\",\"Money back\",\"हिंदी नाम\"]");
        assertThat(object(creator.get("/search?q=old+" + mark)).toString()).contains(slug);

        String column = column(slug, mark, "aliases");
        assertThat(column).isEqualTo("Of old " + mark + "; Money back; हिंदी नाम");
        assertThat(counts(run(creator, "pricing", source, false, zip(Map.of("a.md", named(mark, column.replace(";", ",")))))))
                .isEqualTo("0 created, 0 changed, 1 same, 0 skipped, 0 failed");
        assertThat(counts(run(creator, "pricing", source, false, zip(Map.of("a.md", named(mark, "Of late"))))))
                .as("other names alone are a change").isEqualTo("0 created, 1 changed, 0 same, 0 skipped, 0 failed");
        assertThat(column(slug, mark, "aliases")).isEqualTo("Of late");
        assertThat(object(creator.get("/cards/" + slug)).getInt("version")).as("but no version").isEqualTo(1);
    }

    private static String named(String title, String aliases) {
        return "---\naliases: [" + aliases + "]\n---\n# Page " + title + "\n\nWords.";
    }

    /** What the file for a spreadsheet says of a card; none of its cells before this one has a comma in it. */
    private String column(String slug, String words, String name) {
        List<String> lines = creator.get("/cards.csv?words=" + words).body().substring(1).lines().toList();
        int at = List.of(lines.get(0).split(",")).indexOf(name);
        String line = lines.stream().filter(card -> card.startsWith(slug + ",")).findFirst().orElseThrow();
        return line.split(",", -1)[at].replaceAll("^\"|\"$", "");
    }

    @Test
    void picturesOfTheArchiveBecomeAttachmentsOfTheCardsThatShowThemOnce() throws IOException {
        String source = "pictures-" + UUID.randomUUID() + ".zip";
        byte[] blue = Base64.getDecoder().decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPj/HwADAgH/p2NpXwAAAABJRU5ErkJggg==");
        byte[] red = Base64.getDecoder().decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==");
        byte[] large = new byte[5 * 1024 * 1024 + 1];
        System.arraycopy(blue, 0, large, 0, blue.length);
        new Random(7).nextBytes(large);
        System.arraycopy(blue, 0, large, 0, 8);
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("guide/page.md", utf8("# Page\n\n![Chart](../img/the%20chart.png) and again ![](/img/the%20chart.png)\n\n![Lie](lie.png) ![Huge](huge.png) ![Gone](gone.png) ![Vector](v.svg)"));
        files.put("plain.md", utf8("# Plain\n\nNo picture."));
        files.put("img/the chart.png", blue);
        files.put("guide/lie.png", utf8("<script>alert(1)</script>"));
        files.put("guide/huge.png", large);
        files.put("guide/v.svg", utf8("<svg onload='alert(1)'/>"));

        assertThat(counts(run(creator, "pricing", source, true, zipBytes(files)))).isEqualTo("2 created, 0 changed, 0 same, 0 skipped, 0 failed");
        JsonObject first = run(creator, "pricing", source, false, zipBytes(files));
        assertThat(counts(first)).isEqualTo("2 created, 0 changed, 0 same, 0 skipped, 0 failed");
        JsonObject row = rows(creator, first).get("guide/page.md");
        assertThat(row.getString("message")).contains("3 pictures were left out", "lie.png", "huge.png", "v.svg", "One picture was replaced by its name").doesNotContain("chart");
        String page = "/cards/" + row.getString("slug");
        String body = object(creator.get(page)).getString("body");
        assertThat(body).containsPattern("<img src=\"attachment/[0-9a-f]{32}\" alt=\"Chart\" */?>").contains("[Lie]", "[Huge]", "[Gone]", "[Vector]");
        assertThat(object(creator.get(page + "/attachments")).getJsonArray("items")).hasSize(1);
        assertThat(object(creator.get(page + "/attachments")).toString()).contains("the chart.png", "image/png");

        assertThat(counts(run(creator, "pricing", source, false, zipBytes(files)))).isEqualTo("0 created, 0 changed, 2 same, 0 skipped, 0 failed");
        assertThat(object(creator.get(page + "/attachments")).getJsonArray("items")).hasSize(1);
        assertThat(object(creator.get(page)).getInt("version")).isEqualTo(1);

        files.put("img/the chart.png", red);
        assertThat(counts(run(creator, "pricing", source, false, zipBytes(files)))).as("another picture is a change").isEqualTo("0 created, 1 changed, 1 same, 0 skipped, 0 failed");
        assertThat(object(creator.get(page)).getInt("version")).isEqualTo(2);
        assertThat(object(creator.get(page)).getString("body")).isNotEqualTo(body);
    }

    @Test
    void aPageThatSaysWhatACardSaysOrAnotherPageIsNamedBeforeAnythingIsWritten() throws IOException {
        String rule = "Whoever brings a customer to %s gets a tenth of the first invoice, in the month after it was paid, and nothing where the customer leaves within ninety days of it. ";
        String mark = UUID.randomUUID().toString();
        JsonObject before = run(creator, "pricing", "before-" + mark + ".zip", false, zip(Map.of("bonus.md", "# What recommending pays " + mark + "\n\n" + rule.formatted(mark))));
        String known = rows(creator, before).get("bonus.md").getString("slug");
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("a.md", "# Thanks for a recommendation\n\n" + rule.formatted(mark) + "Ask sales.");
        pages.put("b.md", "# Opening hours " + mark + "\n\nThe desk in " + mark + " opens at eight and closes at six, on Fridays at four, and never on a holiday of the country it is in.");
        pages.put("c.md", "# When the desk is open " + mark + "\n\nThe desk in " + mark + " opens at eight and closes at six, on Fridays at four, and never on a holiday of the country it is in.");

        for (boolean dry : new boolean[] {true, false, false}) { // and again, when each page has a card of its own
            Map<String, JsonObject> rows = rows(creator, run(creator, "pricing", "after-" + mark + ".zip", dry, zip(pages)));
            assertThat(rows.get("a.md").getString("duplicateOf")).isEqualTo(known);
            assertThat(rows.get("a.md").getInt("likeness")).isBetween(60, 99);
            assertThat(rows.get("b.md").getInt("likeness") == 0 || rows.get("b.md").isNull("duplicatePath")).as("the first of two is not the copy").isTrue();
            assertThat(rows.get("c.md").getInt("likeness")).isBetween(60, 99);
        }
        byte[] copy = zip(Map.of("d.md", pages.get("b.md")));
        JsonObject secret = run(operator, "competitors", "secret-" + mark + ".zip", false, copy);
        JsonObject again = run(operator, "competitors", "again-" + mark + ".zip", true, copy);
        assertThat(rows(operator, again).get("d.md").toString()).as("who may not read it hears nothing of it").contains("\"likeness\":0").doesNotContain("opening-hours");
        assertThat(rows(ApiClient.as("admin"), again).get("d.md").getString("duplicateOf")).isEqualTo(rows(ApiClient.as("admin"), secret).get("d.md").getString("slug"));
    }

    @Test
    void anOperatorImportsWithoutReadingWhatIsThere() throws IOException {
        JsonObject run = run(operator, "competitors", "op-" + UUID.randomUUID() + ".zip", false, zip(Map.of("a.md", "# From the operator\n\nWords.")));

        assertThat(rows(operator, run).get("a.md").isNull("slug")).isTrue();
        assertThat(rows(operator, run).get("a.md").isNull("title")).isTrue();
        String slug = rows(ApiClient.as("admin"), run).get("a.md").getString("slug");
        assertThat(operator.get("/cards/" + slug).statusCode()).isIn(403, 404);
        assertThat(object(creator.get("/cards/" + slug)).getJsonArray("verifiers").toString()).contains("group:");
    }

    @Test
    void whoDoesNotOwnTheCollectionMayNotImportIntoIt() throws IOException {
        byte[] zip = zip(Map.of("a.md", "# A"));

        assertThat(BadInputIT.problem(start(creator, "competitors", "x.zip", false, zip)).getInt("status")).isEqualTo(403);
        assertThat(BadInputIT.problem(start(ApiClient.as("creator2"), "deal-desk", "x.zip", false, zip)).getInt("status")).isEqualTo(404);
        assertThat(start(ApiClient.as("consumer"), "pricing", "x.zip", false, zip).statusCode()).isEqualTo(403);
    }

    @Test
    void aWholeHandbook() throws IOException {
        Path handbook = corpus();
        assumeTrue(Files.isDirectory(handbook), "skipped: there is no corpus at " + handbook);
        Map<String, byte[]> pages = new TreeMap<>();
        try (Stream<Path> files = Files.walk(handbook)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                pages.put(handbook.relativize(file).toString(), Files.readAllBytes(file));
            }
        }
        byte[] zip = zipBytes(pages);

        JsonObject first = run(operator, "support", "handbook.zip", false, zip);
        assertThat(first.getInt("total")).isEqualTo(270);
        assertThat(first.getInt("created") + first.getInt("same")).as(first.toString()).isEqualTo(267);
        assertThat(first.getInt("failed")).isZero();
        Map<String, JsonObject> rows = rows(operator, first);
        assertThat(rows.get("sales/sales-enablement/contentmanagement.md").getString("outcome")).isEqualTo("SKIPPED");
        assertThat(rows.get("sales/sales-ops/marketing-ops.md").getString("message")).contains("words");
        assertThat(rows.get("marketing/comms/field marketing.md").getString("outcome")).isIn("CREATED", "SAME");

        JsonObject again = run(operator, "support", "handbook.zip", false, zip);
        assertThat(counts(again)).isEqualTo("0 created, 0 changed, 267 same, 3 skipped, 0 failed");
    }

    private static JsonObject run(ApiClient person, String collection, String source, boolean dry, byte[] zip) {
        HttpResponse<String> started = start(person, collection, source, dry, zip);
        assertThat(started.statusCode()).as(started.body()).isEqualTo(202);
        String location = started.headers().firstValue("Location").orElseThrow();
        for (int i = 0; i < 600; i++) {
            JsonObject run = object(person.get(location));
            if (!run.getString("state").equals("RUNNING") && !run.getString("state").equals("WAITING")) {
                assertThat(run.getString("state")).as(run.toString()).isEqualTo("COMPLETED");
                return run;
            }
            CircleIT.pause();
        }
        throw new AssertionError("the import does not end: " + location);
    }

    private static HttpResponse<String> start(ApiClient person, String collection, String source, boolean dry, byte[] zip) {
        byte[] head = "--b\r\nContent-Disposition: form-data; name=\"collection\"\r\n\r\n%s\r\n--b\r\nContent-Disposition: form-data; name=\"dryRun\"\r\n\r\n%s\r\n--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\nContent-Type: application/zip\r\n\r\n"
                .formatted(collection, dry, source)
                .getBytes(StandardCharsets.UTF_8);
        return person.send(person.request("/imports")
                .header("Content-Type", "multipart/form-data; boundary=b")
                .POST(BodyPublishers.ofByteArrays(List.of(head, zip, "\r\n--b--\r\n".getBytes(StandardCharsets.UTF_8)))));
    }

    private static Map<String, JsonObject> rows(ApiClient person, JsonObject run) {
        Map<String, JsonObject> rows = new LinkedHashMap<>();
        for (int first = 0; first < run.getInt("total"); first += 100) {
            object(person.get("/imports/" + run.getInt("id") + "/rows?size=100&first=" + first))
                    .getJsonArray("items")
                    .getValuesAs(JsonObject.class)
                    .forEach(row -> rows.put(row.getString("path"), row));
        }
        return rows;
    }

    private static String counts(JsonObject run) {
        return "%d created, %d changed, %d same, %d skipped, %d failed"
                .formatted(run.getInt("created"), run.getInt("changed"), run.getInt("same"), run.getInt("skipped"), run.getInt("failed"));
    }

    private static long sourceChanges(String slug) throws SQLException {
        return number("select count(*) from card_reason r join card c on c.id = r.card_id where c.slug = '" + slug + "' and r.kind = 'SOURCE_CHANGED'");
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] zip(Map<String, String> pages) throws IOException {
        Map<String, byte[]> bytes = new LinkedHashMap<>();
        pages.forEach((name, text) -> bytes.put(name, text.getBytes(StandardCharsets.UTF_8)));
        return zipBytes(bytes);
    }

    private static byte[] zipBytes(Map<String, byte[]> pages) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> page : pages.entrySet()) {
                out.putNextEntry(new ZipEntry(page.getKey()));
                out.write(page.getValue());
                out.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    private static Path corpus() {
        String given = System.getProperty("pramana.corpus");
        if (given != null) {
            return Path.of(given, "handbook");
        }
        for (Path place = Path.of("").toAbsolutePath(); place != null; place = place.getParent()) {
            Path corpus = place.resolve("shared/corpus/handbook");
            if (Files.isDirectory(corpus)) {
                return corpus;
            }
        }
        return Path.of("../shared/corpus/handbook");
    }
}
