package org.pramana.tests.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.pramana.tests.api.Stage;

/** Publishing and archiving at a moment, by hand (behaviour.md §2). That the moment really does it is shown by {@code AppointmentsIT}. */
class AppointmentsJourneyIT {

    /** The sandbox sets no zone of its own, so its portal has the machine’s. */
    private static final ZoneId ORGANISATION = ZoneId.systemDefault();

    @Test
    void anAuthorSaysWhenADraftPublishesItselfSeesItAndCallsItOff() {
        var stage = new Stage();
        var slug = stage.begun("creator2", "Opens " + stage.mark, "<p>words</p>", false);
        var moment = LocalDateTime.now(ORGANISATION).plusDays(40).withHour(9).withMinute(30).withSecond(0).withNano(0);
        try (var browser = Browser.open().signIn("creator2")) {
            var page = browser.go("/studio/edit.xhtml?card=" + slug);
            press(page, "Arrange it");
            assertThat(page.locator("[id='edit:publishAtError']")).containsText("a day and an hour");

            page.getByLabel("Publishes itself at").fill(moment.toString());
            press(page, "Arrange it");
            assertThat(page.locator("[id='edit:later']")).containsText("Publishes itself");
            assertThat(page.locator("[id='edit:later']")).containsText("9:30");
            assertThat(Instant.parse(stage.card("creator2", slug).getString("publishAt"))).isEqualTo(moment.atZone(ORGANISATION).toInstant());

            browser.go("/studio/index.xhtml");
            assertThat(page.locator("li", new Page.LocatorOptions().setHasText(stage.mark))).containsText("arranged");
            browser.go("/card/" + slug);
            assertThat(page.locator("main")).containsText("It publishes itself");

            browser.go("/studio/edit.xhtml?card=" + slug);
            assertThat(Accessibility.seriousFindings(page)).isEmpty();
            press(page, "Call it off");
            assertThat(page.getByLabel("Publishes itself at")).isVisible();
            page.getByLabel("Title").fill("Opens after all " + stage.mark);
            press(page, "Save draft");
            assertThat(page.locator(".said")).containsText("Your draft is saved");
            assertThat(stage.card("creator2", slug).isNull("publishAt")).isTrue();
            assertThat(browser.complaints()).isEmpty();
        }
    }

    @Test
    void anOwnerSaysWhenACardArchivesItselfAndReadersSeeItComing() {
        var stage = new Stage();
        var better = stage.published("creator", "Better " + stage.mark, "<p>x</p>");
        var slug = stage.published("creator", "Ends " + stage.mark, "<p>x</p>");
        var moment = LocalDateTime.now(ORGANISATION).plusDays(40).withHour(18).withMinute(0).withSecond(0).withNano(0);
        try (var browser = Browser.open().signIn("creator")) {
            var page = browser.go("/studio/keeping.xhtml?card=" + slug);
            page.getByLabel("Archives itself at").fill(moment.toString());
            page.getByLabel("What to read instead").fill("no-such-card");
            press(page, "Arrange it");
            assertThat(page.locator(".field-error")).not().isEmpty();
            assertThat(page.getByLabel("Archives itself at")).hasValue(moment.toString());

            page.getByLabel("What to read instead").fill("/pramana/card/" + better);
            press(page, "Arrange it");
            assertThat(page.locator("[id='ending']")).containsText("Better " + stage.mark);
            assertThat(Instant.parse(stage.card("creator", slug).getString("archiveAt"))).isEqualTo(moment.atZone(ORGANISATION).toInstant());
            assertThat(Accessibility.seriousFindings(page)).isEmpty();
            browser.go("/card/" + slug);
            assertThat(page.locator("main")).containsText(Pattern.compile("Will be archived .*18:00"));

            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Change").setExact(true)).click();
            press(page, "Call it off");
            assertThat(page.locator(".said")).containsText("The card stays");
            assertThat(stage.card("creator", slug).isNull("archiveAt")).isTrue();
            assertThat(browser.complaints()).isEmpty();
        }
    }

    private static void press(Page page, String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true)).click();
    }
}
