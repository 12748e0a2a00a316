package org.pramana.tests.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import jakarta.json.Json;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.pramana.tests.api.ApiClient;
import org.pramana.tests.api.Stage;

/** An expert with little time: writes, is interrupted, meets somebody else's edit, and clears what waits with a few keys. Nothing typed is lost. */
class CreatorJourneyIT {

    private static final String EDITOR = ".ql-editor";
    private static final int TEN = 10;
    private static final String PASSWORD = "violet kite over the harbour";

    @Test
    void aCardIsWrittenKeptWhileTypingAndPublishedWithAStamp() {
        var stage = new Stage();
        try (var browser = Browser.open().signIn("creator")) {
            Page page = browser.go("/studio/edit.xhtml?collection=" + stage.collection);
            title(page).fill("Refund window " + stage.mark);
            write(page, "Yearly plans are refunded within 30 days.");
            saved(page);

            assertThat(page.url()).contains("?card=refund-window-");
            page.reload();
            assertThat(title(page).inputValue()).isEqualTo("Refund window " + stage.mark);
            assertThat(page.locator(EDITOR).innerText()).contains("refunded within 30 days");

            page.locator("[id='edit:publishAndVerify']").click();
            page.waitForURL("**/card/refund-window-*");
            assertThat(page.locator(".bar-stamp").innerText()).contains("Verified").contains("Meera Iyer").contains("next check");
            assertThat(page.locator("#answer").innerText()).contains("refunded within 30 days");
            assertThat(browser.complaints()).isEmpty();
        }
    }

    @Test
    void aCardWithoutATitleIsASentenceAndKeepsItsWords() {
        var stage = new Stage();
        try (var browser = Browser.open().signIn("creator")) {
            Page page = browser.go("/studio/edit.xhtml?collection=" + stage.collection);
            write(page, "Words that would be a pity to lose.");
            page.locator("[id='edit:publish']").click();
            page.locator("[id='edit:titleError']:not(:empty)").waitFor();

            assertThat(page.locator(EDITOR).innerText()).contains("a pity to lose");
            assertThat(stage.found("creator", "pity")).isZero();
            assertThat(browser.complaints()).isEmpty();
        }
    }

    @Test
    void twoWhoEditTheSameCardMeetAndBothSetsOfWordsAreThere() {
        var stage = new Stage();
        String card = stage.published("creator", "Discounts " + stage.mark, "<p>Up to ten percent.</p><p>Ask the desk.</p>");
        try (var hers = Browser.open().signIn("creator");
                var his = Browser.open().signIn("creator2")) {
            Page first = hers.go("/studio/edit.xhtml?card=" + card);
            write(first, "Hers: twelve percent in March. ");
            saved(first);
            Page second = his.go("/studio/edit.xhtml?card=" + card);
            write(second, "His: ask the regional head. ");
            second.locator("[id='edit:publish']").click();
            second.waitForURL("**/card/" + card);

            first.locator("[id='edit:publish']").click();
            first.waitForURL("**/conflict.xhtml?card=" + card);
            String screen = first.locator("main").innerText();
            assertThat(screen).contains("Hers: twelve percent").contains("His: ask the regional head").contains("Up to ten percent");

            Locator both = first.locator("input[value='BOTH']");
            if (both.count() > 0) {
                both.first().check(new Locator.CheckOptions().setForce(true));
            }
            first.locator("[id='conflict:putTogether']").click();
            first.waitForURL("**/edit.xhtml?card=" + card + "*");
            assertThat(first.locator(EDITOR).innerText()).contains("Hers: twelve percent").contains("His: ask the regional head");
            first.locator("[id='edit:publish']").click();
            first.waitForURL("**/card/" + card);
            assertThat(first.locator("#answer").innerText()).contains("Hers: twelve percent").contains("His: ask the regional head");
            assertThat(hers.complaints()).isEmpty();
            assertThat(his.complaints()).isEmpty();
        }
    }

    @Test
    void whatWasTypedAfterTheSessionRanOutIsOfferedAgain() {
        var stage = new Stage();
        String card = stage.published("creator", "Sessions " + stage.mark, "<p>Before.</p>");
        try (var browser = Browser.open().signIn("creator")) {
            Page page = browser.go("/studio/edit.xhtml?card=" + card);
            page.locator(EDITOR).waitFor();
            page.context().clearCookies();
            write(page, "Typed into the void. ");
            page.locator("[data-part=offline]").waitFor();
            assertThat(page.locator(EDITOR).innerText()).contains("Typed into the void");

            page.locator("[data-part=again]").click();
            page.waitForURL("**/signin.xhtml**");
            page.locator("#login").fill("creator");
            page.locator("#password").fill("pramana");
            page.locator("#password").press("Enter");
            page.waitForURL("**/studio/edit.xhtml?card=" + card);

            page.locator("[data-part=backup] [data-backup=restore]").click();
            assertThat(page.locator(EDITOR).innerText()).contains("Typed into the void");
            saved(page);
            page.reload();
            assertThat(page.locator(EDITOR).innerText()).contains("Typed into the void");
        }
    }

    @Test
    void versionsAreComparedAndAnOldOneComesBackAsANewOne() {
        var stage = new Stage();
        String card = stage.published("creator", "Limits " + stage.mark, "<p>At most 49 files.</p>");
        Stage.ok(200, stage.save("creator", card, "<p>At most 59 files.</p>", 1));
        stage.publish("creator", card);
        try (var browser = Browser.open().signIn("creator")) {
            Page page = browser.go("/studio/versions.xhtml?card=" + card + "&from=1&to=2");
            assertThat(page.locator("main del, main .del").first().innerText()).contains("49");
            assertThat(page.locator("main ins, main .ins").first().innerText()).contains("59");

            page.locator("#restoring summary").click();
            page.locator("#restoring button").first().click();
            page.waitForURL("**/card/" + card);
            assertThat(page.locator("#answer").innerText()).contains("49");
            assertThat(page.locator("main").innerText()).contains("Version 3");
            assertThat(browser.complaints()).isEmpty();
        }
    }

    @Test
    void aPictureIsShownAndWhatOnlyCallsItselfOneIsRefusedWithASentence() throws IOException {
        var stage = new Stage();
        try (var browser = Browser.open().signIn("creator")) {
            Page page = browser.go("/studio/edit.xhtml?collection=" + stage.collection);
            title(page).fill("Pictures " + stage.mark);
            write(page, "See below. ");
            Locator file = page.locator("[data-part=file]");
            file.setInputFiles(new FilePayload("nine squares.png", "image/png", png()));
            Locator picture = page.locator(EDITOR + " img");
            picture.waitFor();
            assertThat(picture.getAttribute("src")).contains("/attachment/");
            assertThat((int) picture.evaluate("i => i.decode().then(() => i.naturalWidth)")).isEqualTo(9);

            file.setInputFiles(new FilePayload("trick.png", "image/png", "<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8)));
            page.waitForFunction("() => /trick|picture|image/i.test(document.querySelector('[data-part=status]').textContent) && !/nine/.test(document.querySelector('[data-part=status]').textContent)");
            assertThat(page.locator(EDITOR + " img").count()).isOne();

            page.locator("[id='edit:publishAndVerify']").click();
            page.waitForURL("**/card/pictures-*");
            assertThat((int) page.locator("#answer img").evaluate("i => i.decode().then(() => i.naturalWidth)")).isEqualTo(9);
        }
    }

    @Test
    void aQueueOfTenIsClearedWithKeysAloneInUnderTwoMinutes() {
        var stage = new Stage();
        String expert = "expert-" + stage.mark;
        expert(stage, expert);
        List<String> cards = IntStream.rangeClosed(1, TEN).mapToObj(card -> waits(stage, expert, "No " + card)).toList();
        try (var browser = Browser.open().signIn(expert, PASSWORD)) {
            Instant began = Instant.now();
            Page page = browser.go("/tasks/index.xhtml");
            Locator heading = page.locator("#card-title");
            assertThat(page.locator("h1").innerText()).contains("1 of " + TEN);

            String shown = heading.innerText();
            page.keyboard().press("j");
            other(page, shown);
            page.keyboard().press("k");
            page.waitForFunction("title => document.getElementById('card-title').textContent === title", shown);

            page.keyboard().press("s");
            page.locator("[id='queue:until']").waitFor();
            page.keyboard().press("Escape");
            page.locator("[id='queue:until']").waitFor(new Locator.WaitForOptions().setState(com.microsoft.playwright.options.WaitForSelectorState.DETACHED));
            page.keyboard().press("n");
            page.locator("[id='queue:person']").waitFor();
            page.keyboard().press("Escape");
            page.locator("[id='queue:person']").waitFor(new Locator.WaitForOptions().setState(com.microsoft.playwright.options.WaitForSelectorState.DETACHED));

            for (int left = TEN; left > 1; left--) {
                String title = heading.innerText();
                page.keyboard().press("v");
                other(page, title);
            }
            String last = heading.innerText();
            page.keyboard().press("v");
            page.locator("#queue-empty").waitFor();
            page.keyboard().press("u"); // a slip of the finger
            page.waitForFunction("title => document.getElementById('card-title').textContent === title", last);
            assertThat(page.locator("h1").innerText()).contains(TEN + " of " + TEN);
            page.keyboard().press("v");
            page.locator("#queue-empty").waitFor();
            Duration took = Duration.between(began, Instant.now());
            System.out.printf("a queue of %d cleared by keys alone: %.1f s%n", TEN, took.toMillis() / 1000.0);
            assertThat(took).isLessThan(Duration.ofMinutes(2));

            for (String card : cards) {
                assertThat(stage.card("creator", card).getJsonObject("trust").getString("state")).isEqualTo("VERIFIED");
            }
            assertThat(browser.complaints()).isEmpty();
        }
    }

    @Test
    void manyCardsAreVerifiedTogetherAndTakenBack() {
        var stage = new Stage();
        String one = stage.published("creator", "Together one " + stage.mark, "<p>True.</p>");
        String other = stage.published("creator", "Together two " + stage.mark, "<p>True as well.</p>");
        Stage.ok(201, stage.as("creator2").post("/cards/" + other + "/flags", "{\"text\": \"Not any more\"}"));
        try (var browser = Browser.open().signIn("creator")) {
            Page page = browser.go("/library/many.xhtml?collection=" + stage.collection);
            page.locator("#every").check();
            assertThat(page.locator("#ticked").innerText()).isEqualTo("2 ticked");
            page.locator("[id='many:look']").click();
            page.locator("#preview").waitFor();
            assertThat(page.locator("main").innerText()).contains("One card would be verified").contains("One card stays as it is").contains("edited or flagged since");
            page.locator("[id='many:start']").click();
            page.locator("[id='report:undo']").waitFor();
            assertThat(stage.card("creator", one).getJsonObject("trust").getString("state")).isEqualTo("VERIFIED");

            page.locator("[id='report:undo']").click();
            page.locator(".note").waitFor();
            assertThat(page.locator("main").innerText()).contains("one card is as it was");
            assertThat(stage.card("creator", one).getJsonObject("trust").getString("state")).isEqualTo("NEEDS_VERIFICATION");

            browser.go("/library/many.xhtml?collection=" + stage.collection);
            page.locator("#every").check();
            page.locator("[id='many:kind'] label", new Page.LocatorOptions().setHasText("Tag")).first().click();
            page.locator("[id='many:add']").fill("spring " + stage.mark);
            page.locator("[id='many:look']").click();
            page.locator("#preview").waitFor();
            assertThat(page.locator("#preview").innerText()).contains("2 cards would have other tags").contains("Need verification");
            page.locator("[id='many:start']").click();
            page.locator("[id='report:undo']").waitFor();
            assertThat(stage.card("creator", other).getJsonArray("tags").toString()).contains("spring " + stage.mark);

            browser.go("/library/many.xhtml?q=together&collection=" + stage.collection);
            page.locator("#filter > summary").click();
            page.locator("[id='keep:name']").fill("Filter " + stage.mark);
            page.locator("[id='keep:save']").click();
            page.locator("#filter > summary").click();
            page.locator("a.chip", new Page.LocatorOptions().setHasText("Filter " + stage.mark)).click();
            page.waitForURL("**q=together**");
            assertThat(page.locator("#cards").innerText()).contains("2 of 2 cards");
            assertThat(browser.complaints()).isEmpty();
        }
    }

    @Test
    void theKeyForEditOpensTheEditorOfTheCardOnScreen() {
        var stage = new Stage();
        String expert = "expert-" + stage.mark;
        expert(stage, expert);
        String card = waits(stage, expert, "Only");
        try (var browser = Browser.open().signIn(expert, PASSWORD)) {
            Page page = browser.go("/tasks/index.xhtml");
            page.locator("#card-title").waitFor();
            page.keyboard().press("e");
            page.waitForURL("**/studio/edit.xhtml?card=" + card);
            assertThat(browser.complaints()).isEmpty();
        }
    }

    private static void expert(Stage stage, String login) {
        var admin = ApiClient.as("admin");
        Stage.ok(201, admin.post(
                "/people",
                Json.createObjectBuilder().add("login", login).add("name", "Expert " + stage.mark).add("password", PASSWORD).build().toString()));
        Stage.ok(200, admin.post("/groups/" + stage.groupKey("authors") + "/members", "{\"logins\": [\"%s\"]}".formatted(login)));
    }

    /** A card that its verifier has been asked to look at: two readers doubt it. */
    private static String waits(Stage stage, String expert, String title) {
        var card = Json.createObjectBuilder()
                .add("collection", stage.collection)
                .add("title", title + " " + stage.mark)
                .add("body", "<p>" + title + ", and true.</p>")
                .add("bodyFormat", "HTML")
                .add("verifiers", Json.createArrayBuilder(List.of("person:" + expert)))
                .add("publish", true);
        String slug = Stage.ok(201, stage.as("creator").post("/cards", card.build().toString())).getString("slug");
        Stage.ok(201, stage.as("consumer").post("/cards/" + slug + "/requests", "{\"text\": \"Is it still so?\"}"));
        return slug;
    }

    private static void other(Page page, String title) {
        page.waitForFunction("title => document.getElementById('card-title').textContent !== title", title);
    }

    private static Locator title(Page page) {
        return page.locator("[id='edit:title']");
    }

    private static void write(Page page, String words) {
        page.locator(EDITOR).click();
        page.keyboard().press("Control+Home");
        page.keyboard().type(words);
    }

    /** The server has the words. */
    private static void saved(Page page) {
        page.locator("[data-saved=yes]").waitFor(new Locator.WaitForOptions().setState(com.microsoft.playwright.options.WaitForSelectorState.ATTACHED));
    }

    private static byte[] png() throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(9, 9, BufferedImage.TYPE_INT_RGB), "png", bytes);
        return bytes.toByteArray();
    }
}
