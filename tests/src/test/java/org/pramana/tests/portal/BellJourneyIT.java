package org.pramana.tests.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.pramana.tests.api.Stage;

/** Following by hand, and the bell that rings without a reload. */
class BellJourneyIT {

    @Test
    void theBellRisesOnAnOpenPageWhenAFollowedCardIsPublishedAndFallsWhenItIsRead() {
        var stage = new Stage();
        String title = "Bells and whistles " + stage.mark;
        try (var browser = Browser.open().signIn("consumer")) {
            var page = browser.go("/library/index.xhtml?collection=" + stage.collection);
            var follow = page.locator("#follow-COLLECTION-" + stage.collection);
            assertThat(follow).hasAttribute("aria-pressed", "false");
            follow.click();
            assertThat(follow).hasAttribute("aria-pressed", "true");
            page = browser.go("/notices/index.xhtml");
            if (page.locator("#read-all").isVisible()) { // of other tests
                page.locator("#read-all").click();
            }
            assertThat(page.locator("#bell .badge")).isHidden();
            page = browser.go("/home/index.xhtml");
            page.evaluate("window.stillTheSamePage = true");

            try (var author = Browser.open().signIn("creator")) {
                String slug = stage.published("creator", title, "<p>They ring.</p>");
                author.go("/card/" + slug);
                assertThat(author.complaints()).isEmpty();
            }
            assertThat(page.locator("#bell .badge")).hasText("1");
            assertThat(page.locator("#bell")).hasAttribute("aria-label", "One unread piece of news");
            assertThat(page.evaluate("window.stillTheSamePage")).isEqualTo(true);

            page.locator("#bell").click();
            var line = page.locator(".notices li", new Page.LocatorOptions().setHasText(title));
            assertThat(line).containsText("Because you follow");
            assertThat(Accessibility.seriousFindings(page)).isEmpty();
            line.getByRole(AriaRole.BUTTON).click();
            assertThat(page.locator("#bell .badge")).isHidden();
            assertThat(line.getByRole(AriaRole.BUTTON)).hasCount(0);
            page.reload();
            assertThat(line).isVisible();
            assertThat(line.getByRole(AriaRole.BUTTON)).hasCount(0);
            assertThat(page.locator("#bell .badge")).isHidden();

            page = browser.go("/account/follows.xhtml");
            assertThat(Accessibility.seriousFindings(page)).isEmpty();
            page.locator("li", new Page.LocatorOptions().setHasText(stage.mark)).getByRole(AriaRole.BUTTON).click();
            assertThat(page.locator("main")).not().containsText(stage.mark);
            assertThat(browser.complaints()).isEmpty();
        }
    }
}
