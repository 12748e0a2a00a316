package org.pramana.tests.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.pramana.tests.api.Stage;

/** From nothing found to an answer, by hand (behaviour.md §13). */
class QuestionJourneyIT {

    @Test
    void nothingFoundBecomesAQuestionThatAnExpertAnswersAndTheAskerAccepts() {
        var stage = new Stage();
        String words = "quarterly zebra audit " + stage.mark;
        String address;
        try (var browser = Browser.open().signIn("consumer")) {
            var page = browser.go("/library/index.xhtml?q=" + words.replace(" ", "%20"));
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Ask the experts")).click();
            assertThat(page.locator("[id='ask:title']")).hasValue(words);
            assertThat(Accessibility.seriousFindings(page)).isEmpty();
            page.locator("[id='ask:collection']").selectOption(stage.collection);
            page.getByText("Ask one expert").click();
            assertThat(page.locator(".said")).containsText("Asked.");
            assertThat(page.locator("h1")).hasText(words);
            assertThat(Accessibility.seriousFindings(page)).isEmpty();
            address = page.url().substring(page.url().indexOf("/questions/"));
            assertThat(browser.complaints()).isEmpty();
        }
        try (var browser = Browser.open().signIn("creator")) {
            var page = browser.go(address);
            page.locator("[id='words:text']").fill("Twice a year, " + stage.mark);
            page.locator("[id='words:answer']").click();
            assertThat(page.locator(".said")).containsText("Everybody who asked hears it once");
            assertThat(page.locator("main")).containsText("Answer, not verified");
            assertThat(Accessibility.seriousFindings(page)).isEmpty();
            assertThat(browser.complaints()).isEmpty();
        }
        try (var browser = Browser.open().signIn("consumer")) {
            var page = browser.go("/questions/index.xhtml?mine=true");
            assertThat(page.locator(".rows li", new Page.LocatorOptions().setHasText(words))).containsText("New for you");
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(words)).click();
            assertThat(page.locator("main")).containsText("Twice a year, " + stage.mark);
            page.getByText("Yes, it helped").click();
            assertThat(page.locator("main")).containsText("You said that it helped.");
            assertThat(browser.complaints()).isEmpty();
        }
    }

    @Test
    void whileTypingWhatOthersAskedAppearsAndJoiningIsOneClick() {
        var stage = new Stage();
        String words = "rotating giraffe keys " + stage.mark;
        Stage.ok(201, stage.as("creator2").post("/questions", "{\"collection\": \"" + stage.collection + "\", \"title\": \"" + words + "\"}"));
        try (var browser = Browser.open().signIn("consumer")) {
            var page = browser.go("/questions/ask.xhtml");
            page.locator("[id='ask:title']").pressSequentially("giraffe keys " + stage.mark);
            page.getByText("Same question").click();
            assertThat(page.locator(".said")).containsText("Nobody was interrupted again");
            assertThat(page.locator("h1")).hasText(words);
            assertThat(browser.complaints()).isEmpty();
        }
    }
}
