package org.pramana.tests.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pramana.tests.api.Stage.ok;

import com.microsoft.playwright.Page;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.pramana.tests.portal.Browser;

/** What else people call what a card is about: it is found by that, and nothing else comes of it. */
class AliasesIT {

    private static Stage stage;

    @BeforeAll
    static void aCollectionOfItsOwn() {
        stage = new Stage();
    }

    private static String published(String title, String... aliases) {
        JsonObject card = Json.createObjectBuilder()
                .add("collection", stage.collection)
                .add("title", title)
                .add("body", "<p>Customers get their money back.</p>")
                .add("aliases", Json.createArrayBuilder(List.of(aliases)))
                .add("publish", true)
                .add("verify", true)
                .build();
        return ok(201, stage.as("creator").post("/cards", card.toString())).getString("slug");
    }

    private static List<String> texts(JsonArray array) {
        return array.getValuesAs(JsonString.class).stream().map(JsonString::getString).toList();
    }

    @Test
    void aCardIsFoundBySuggestedForAndReadWithItsOtherNames() {
        String word = stage.mark + "alias";
        String slug = published("Refund policy " + stage.mark, "The " + word + " guarantee", word + " rule");

        JsonObject hit = ok(200, stage.as("consumer").get("/search?q=" + word + "+guarantee")).getJsonArray("items").getJsonObject(0);
        assertThat(hit.getString("slug")).isEqualTo(slug);
        assertThat(hit.getString("aliasHtml")).isEqualTo("The <mark>" + word + "</mark> <mark>guarantee</mark>");
        assertThat(texts(hit.getJsonArray("matched"))).containsExactly("ALIASES");
        assertThat(stage.as("consumer").get("/search/suggestions?q=" + word.substring(0, word.length() - 2)).body()).contains(slug);
        assertThat(texts(stage.card("consumer", slug).getJsonArray("aliases"))).containsExactly("The " + word + " guarantee", word + " rule");
    }

    @Test
    void otherNamesAreKeptWithTheirVersionAndChangeNeitherItNorTrust() {
        String word = stage.mark + "names";
        String slug = published("Returns " + stage.mark, word + "old");

        ok(200, stage.as("creator").put("/cards/" + slug + "/draft", "{\"aliases\": [\"" + word + "new\"]}"));
        JsonObject diff = ok(200, stage.as("creator").get("/cards/" + slug + "/draft/diff"));
        assertThat(texts(diff.getJsonArray("aliasesAdded"))).containsExactly(word + "new");
        assertThat(texts(diff.getJsonArray("aliasesRemoved"))).containsExactly(word + "old");
        ok(200, stage.publish("creator", slug));

        JsonObject card = stage.card("consumer", slug);
        assertThat(card.getInt("version")).isEqualTo(1);
        assertThat(card.getJsonObject("trust").getString("state")).isEqualTo("VERIFIED");
        assertThat(texts(card.getJsonArray("aliases"))).containsExactly(word + "new");
        assertThat(texts(ok(200, stage.as("consumer").get("/cards/" + slug + "/versions/1")).getJsonArray("aliases"))).containsExactly(word + "new");
        assertThat(stage.found("consumer", word + "new")).isEqualTo(1);
        assertThat(stage.found("consumer", word + "old")).isZero();

        ok(200, stage.save("creator", slug, "<p>Other words.</p>", 1));
        ok(200, stage.publish("creator", slug));
        assertThat(texts(stage.card("consumer", slug).getJsonArray("aliases"))).as("what is left out stays").containsExactly(word + "new");
    }

    @Test
    void otherNamesAreWrittenInTheEditorAndReadBelowTheTitle() {
        String word = stage.mark + "typed";
        String slug = published("Typed " + stage.mark);
        try (var browser = Browser.open().signIn("creator")) {
            Page page = browser.go("/studio/edit.xhtml?card=" + slug);
            page.locator("[id='edit:aliases']").fill("x".repeat(101));
            page.locator("[id='edit:publish']").click();
            page.locator("[data-part=aliases] .field-error").waitFor();
            page.locator("[id='edit:aliases']").fill("The " + word + "\n" + word + " too");
            page.locator("[id='edit:publish']").click();
            page.waitForURL("**/card/" + slug);

            assertThat(page.locator("main").innerText()).contains("Also known as The " + word + " · " + word + " too");
            browser.go("/library/index.xhtml?q=" + word);
            assertThat(page.locator("#results .hit").first().innerText()).contains("Also known as The " + word);
            assertThat(browser.complaints()).isEmpty();
        }
    }
}
