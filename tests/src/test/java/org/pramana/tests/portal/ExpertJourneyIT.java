package org.pramana.tests.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.pramana.tests.api.Stage.ok;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.pramana.tests.api.ApiClient;
import org.pramana.tests.api.Stage;

/** What an expert does with a question by hand (behaviour.md §13): cards, colleagues and other questions are named by a few letters. One expert, signed in once. */
class ExpertJourneyIT {

    private static Stage stage;
    private static Browser expert;

    @BeforeAll
    static void anExpert() {
        stage = new Stage();
        ok(200, stage.as("creator").put("/experts/routes/" + stage.collection, "{\"routes\": [{\"tag\": \"\", \"group\": \"" + stage.groupKey("owners") + "\"}]}"));
        ok(204, stage.as("creator").put("/experts/budget", "{\"weekly\": 100}"));
        ok(204, stage.as("creator2").put("/experts/budget", "{\"weekly\": 100}"));
        expert = Browser.open().signIn("creator");
    }

    @AfterAll
    static void gone() {
        expert.close();
    }

    @Test
    void askedFromACardAndAnsweredByNamingAnother() {
        String about = stage.published("creator", "Crates of " + stage.mark, "<p>Six sizes.</p>");
        String says = stage.published("creator", "Pallets of " + stage.mark, "<p>Two sizes.</p>");
        try (var asker = Browser.open().signIn("consumer")) {
            var page = asker.go("/card/" + about);
            page.locator("a[href*='questions/ask.xhtml?card=']").first().click();
            assertThat(page.locator("main")).containsText("About the card Crates of " + stage.mark);
            page.locator("[id='ask:title']").fill("Which pallet carries a large crate of " + stage.mark);
            page.getByText("Ask one expert").click();
            assertThat(page.locator(".said")).containsText("Asked.");
            assertThat(page.locator("main")).containsText("Crates of " + stage.mark);
            String address = page.url().substring(page.url().indexOf("/questions/"));

            var desk = expert.go(address);
            name(desk, "linking:card", "pallets of " + stage.mark, "Pallets of " + stage.mark);
            assertThat(Accessibility.seriousFindings(desk)).isEmpty();
            desk.locator("[id='linking:link']").click();
            assertThat(desk.locator(".said")).containsText("Everybody who asked hears it once");
            page = asker.go(address);
            page.locator("main a.ttl").click();
            page.waitForURL("**/card/" + says);
            assertThat(asker.complaints()).isEmpty();
        }
        assertThat(expert.complaints()).isEmpty();
    }

    @Test
    void theCardIsCorrectedAndThatAnswersIt() {
        String card = stage.published("creator", "Barrels of " + stage.mark, "<p>Kept for a year.</p>");
        String question = asked("How long is a barrel of " + stage.mark + " kept");
        var page = expert.go(question);
        name(page, "linking:card", "barrels of " + stage.mark, "Barrels of " + stage.mark);
        page.locator("[id='linking:edit']").click();
        page.locator(".ql-editor").click();
        page.keyboard().press("Home");
        page.keyboard().type("For two years by now. ");
        page.locator("[id='edit:publish']").click();
        page.waitForURL("**/card/" + card);
        assertThat(expert.go(question).locator("main")).containsText("corrected a card");
        assertThat(expert.complaints()).isEmpty();
    }

    @Test
    void declinedWithAReasonItGoesToTheNext() {
        String address = asked("Who sweeps the yard of " + stage.mark);
        var page = expert.go(address);
        page.getByText("Not for me").click();
        page.locator("[id='declining:decline']").click();
        assertThat(page.locator("[id='declining']")).containsText("Some words are needed here");
        page.locator("[id='declining:reason']").fill("I only know the gate.");
        page.locator("[id='declining:decline']").click();
        assertThat(page.locator(".said")).containsText("Passed on to the next who knows");
        assertThat(page.locator("h1")).containsText("wait");
        try (var next = Browser.open().signIn("creator2")) {
            assertThat(next.go(address).locator("section[aria-labelledby=answering]")).containsText("I only know the gate.");
            assertThat(next.complaints()).isEmpty();
        }
        assertThat(expert.complaints()).isEmpty();
    }

    /** On a phone, with a finger; and what was typed is still there after it was refused. */
    @Test
    void aColleagueIsNamedByALetterOrTwoWithWhatTheyHaveToDo() {
        String colleague = ApiClient.object(stage.as("creator2").get("/me")).getString("name");
        String question = asked("Who paints the gate of " + stage.mark);
        var page = expert.go(question);
        page.setViewportSize(390, 844);
        page.getByText("Somebody knows better").click();
        Locator who = page.locator("[id='suggesting:to']");
        who.pressSequentially("Nobody Atall");
        assertThat(page.locator("[id='suggesting']")).containsText("Nobody of this name may read the question");
        page.locator("[id='suggesting:suggest']").click();
        assertThat(page.locator("[id='suggesting'] .field-error")).containsText("cannot read the question");
        assertThat(who).hasValue("Nobody Atall");

        who.fill("");
        who.pressSequentially(colleague.substring(0, 2));
        Locator option = page.locator("[id='suggesting:to-choices'] li", new Page.LocatorOptions().setHasText(colleague));
        assertThat(option).containsText("of 100 this week");
        assertThat(Accessibility.seriousFindings(page)).isEmpty();
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth")).as("nothing wider than the phone").isLessThanOrEqualTo(390);
        option.click();
        assertThat(who).hasValue(colleague);
        page.locator("[id='suggesting:suggest']").click();
        assertThat(page.locator(".said")).containsText("It is with them now");
        page.setViewportSize(1280, 900);
        assertThat(expert.go(question).locator("main")).containsText("with " + colleague);
        assertThat(expert.complaints()).isEmpty();
    }

    @Test
    void theSameQuestionIsNamedByItsWords() {
        String words = "When does the ferry to " + stage.mark + " leave";
        String first = asked(words);
        var page = expert.go(asked("creator2", "Departure of the boat for " + stage.mark));
        page.getByText("Asked before").click();
        name(page, "merging:same", "ferr " + stage.mark, words);
        page.locator("[id='merging:merge']").click();
        assertThat(page.locator(".said")).containsText("Put together");
        assertThat(expert.go(first).locator("main")).containsText("2 people ask");
        assertThat(expert.complaints()).isEmpty();
    }

    /** By the keyboard alone. */
    private static void name(Page page, String field, String letters, String name) {
        Locator input = page.locator("[id='" + field + "']");
        Locator option = page.locator("[id='" + field + "-choices'] li", new Page.LocatorOptions().setHasText(name));
        page.waitForCondition(() -> { // a card is found a moment after it was published
            input.fill("");
            input.pressSequentially(letters);
            page.waitForTimeout(400);
            return option.isVisible();
        });
        do {
            input.press("ArrowDown");
        } while (!"true".equals(option.getAttribute("aria-selected")));
        input.press("Enter");
        assertThat(input).hasValue(name);
    }

    /** @return the address of its page */
    private static String asked(String title) {
        return asked("consumer", title);
    }

    private static String asked(String who, String title) {
        int question = ok(201, stage.as(who).post("/questions", "{\"collection\": \"" + stage.collection + "\", \"title\": \"" + title + "\"}")).getJsonObject("line").getInt("id");
        return "/questions/question.xhtml?id=" + question;
    }
}
