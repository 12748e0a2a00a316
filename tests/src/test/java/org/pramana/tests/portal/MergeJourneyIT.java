package org.pramana.tests.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.pramana.tests.api.Stage;

/** An owner makes one card of two, by hand (behaviour.md §3 row 18). */
class MergeJourneyIT {

    @Test
    void theOtherCardIsFoundComparedSwappedAndMerged() {
        var stage = new Stage();
        var mine = stage.published("creator", "Refund limits of " + stage.mark, "<p>Up to 500 euros.</p>");
        var other = stage.published("creator", "Limits of refund " + stage.mark, "<p>Ask your lead above that.</p>");
        try (var browser = Browser.open().signIn("creator")) {
            var page = browser.go("/card/" + mine);
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Merge").setExact(true)).click();
            assertThat(page.locator("h1")).hasText("Make one card of two");
            assertThat(Accessibility.seriousFindings(page)).isEmpty();

            page.locator("main section li", new Page.LocatorOptions().setHasText("Limits of refund " + stage.mark)).getByText("Compare").click();
            assertThat(page.locator(".diff")).containsText("Ask your lead above that.");
            page.getByText("Keep the other one instead").click();
            assertThat(page.locator("[id='merge:title']")).hasValue("Limits of refund " + stage.mark);
            page.getByText("Keep the other one instead").click();
            assertThat(page.locator("[id='merge:title']")).hasValue("Refund limits of " + stage.mark);

            page.getByText("both, one after the other").click();
            assertThat(page.locator(".piece")).containsText("Ask your lead above that.");
            assertThat(page.locator("[id='merge:outcome']")).containsText("needs verification");
            assertThat(Accessibility.seriousFindings(page)).isEmpty();
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Merge").setExact(true)).click();

            assertThat(page.locator(".said")).containsText("somebody has to verify it");
            assertThat(page.locator("#answer")).containsText("Up to 500 euros.");
            assertThat(page.locator("#answer")).containsText("Ask your lead above that.");
            browser.go("/card/" + other);
            assertThat(page.locator("main")).containsText("Refund limits of " + stage.mark);
            assertThat(browser.complaints()).isEmpty();
        }
    }

    @Test
    void aCardThatIsNotThereGetsASentence() {
        try (var browser = Browser.open().signIn("creator")) {
            var stage = new Stage();
            var mine = stage.published("creator", "Alone " + stage.mark, "<p>x</p>");
            var page = browser.go("/studio/merge.xhtml?card=" + mine);
            page.locator("#with").fill("no-such-card");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Compare").setExact(true)).click();
            assertThat(page.locator("h1")).not().hasText("Make one card of two");
        }
    }
}
