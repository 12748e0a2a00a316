package org.pramana.tests.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.pramana.tests.api.Stage;

/** A card is announced, acknowledged, changed and acknowledged again by its changes alone (behaviour.md §15). */
class AnnouncementJourneyIT {

    @Test
    void announcedAcknowledgedAndAskedAgain() {
        var stage = new Stage();
        var card = stage.published("creator", "Discounts of " + stage.mark, "<p>Up to 10 percent are yours to give.</p>");
        try (var owner = Browser.open().signIn("creator"); var reader = Browser.open().signIn("consumer")) {
            var page = owner.go("/card/" + card);
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Announce").setExact(true)).click();
            assertThat(page.locator("h1")).hasText("Announce this card");
            page.waitForLoadState();
            page.locator("[id='announce:to_input']").pressSequentially("readers " + stage.mark);
            page.locator(".ui-autocomplete-item").first().click();
            assertThat(page.locator("[id='announce:whom']")).containsText("One person will be told");
            page.locator("[id='announce:note']").fill("Please read it before your next quote.");
            page.locator("[id='announce:unverifiedToo']").check();
            assertThat(Accessibility.seriousFindings(page)).isEmpty();
            page.locator("[id='announce:send']").click();
            assertThat(page.locator(".head p")).containsText("0 of 1 have acknowledged it");
            assertThat(Accessibility.seriousFindings(page)).isEmpty();

            var home = reader.go("/home/index.xhtml");
            home.locator(".rows a", new Page.LocatorOptions().setHasText("Discounts of " + stage.mark)).first().click();
            assertThat(home.locator(".told")).containsText("Please read it before your next quote.");
            assertThat(Accessibility.seriousFindings(home)).isEmpty();
            home.getByText("I have read and understood this").click();
            assertThat(home.locator(".said")).containsText("your receipt is kept");
            assertThat(home.locator(".told")).containsText("You acknowledged version 1");

            stage.save("creator", card, "<p>Up to 15 percent are yours to give.</p>", 1);
            stage.publish("creator", card);
            page = owner.go("/card/" + card);
            page.getByText("Ask again").click();
            assertThat(page.locator(".said")).containsText("Everybody is asked again");

            home = reader.go("/card/" + card);
            home.locator(".told summary").click();
            assertThat(home.locator(".told ins")).hasText("15");
            home.getByText("I have read and understood this").click();
            assertThat(home.locator(".told")).containsText("You acknowledged version 2");
            page = owner.go("/announcements/sent.xhtml");
            assertThat(page.locator(".rows li").first()).containsText("1 of 1");

            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Who may announce")).click();
            var rule = page.locator(".rows li", new Page.LocatorOptions().setHasText("Stage " + stage.mark));
            assertThat(rule).containsText("Owners and authors may announce its cards: 2 people");
            assertThat(rule).containsText("3 people read it");
            rule.getByRole(AriaRole.BUTTON).click();
            assertThat(page.locator(".said")).containsText("Only owners may announce cards of");
            assertThat(rule).containsText("Only its owners may announce its cards: one person");
            assertThat(stage.as("creator2").post("/announcements", "{\"card\": \"%s\", \"to\": [\"consumer\"]}".formatted(card)).statusCode()).isEqualTo(403);
            assertThat(owner.complaints()).isEmpty();
            assertThat(reader.complaints()).isEmpty();
        }
    }

    @Test
    void forInformationItGoesOutAtAMomentToWhoIsThereThen() {
        var stage = new Stage();
        var card = stage.published("creator", "Holidays of " + stage.mark, "<p>There are twelve.</p>");
        try (var owner = Browser.open().signIn("creator")) {
            var page = owner.go("/studio/announce.xhtml?card=" + card);
            page.waitForLoadState();
            page.locator("[id='announce:to_input']").pressSequentially("readers " + stage.mark);
            page.locator(".ui-autocomplete-item").first().click();
            assertThat(page.locator("[id='announce:whom']")).containsText("One person will be told");
            page.waitForResponse(answer -> answer.url().contains("announce.xhtml"), () -> page.locator("[id='announce:mode'] label").first().click());
            assertThat(page.locator("[id='announce:button']")).hasCount(0);
            page.locator("[id='announce:what'] summary").click();
            page.locator("[id='announce:audience'] label").last().click();
            page.locator("[id='announce:publishAt']").fill("2031-01-02T08:30");
            page.locator("[id='announce:unverifiedToo']").check();
            assertThat(Accessibility.seriousFindings(page)).isEmpty();
            page.locator("[id='announce:send']").click();
            assertThat(page.locator(".said")).containsText("Nobody hears of it before");
            assertThat(page.locator("aside")).containsText("Goes out");
            assertThat(page.locator("aside")).containsText("2031");
            assertThat(page.locator("aside")).containsText("as of the day it went out");
            assertThat(owner.complaints()).isEmpty();
        }
    }

    /** beyond.md 15. */
    @Test
    void whatIsMarkedInternalInTheEditorIsNotInTheCopyForACustomer() {
        var stage = new Stage();
        try (var owner = Browser.open().signIn("creator")) {
            var page = owner.go("/studio/edit.xhtml?collection=" + stage.collection);
            page.waitForLoadState();
            page.locator("[id='edit:title']").fill("Rebates of " + stage.mark);
            page.locator(".ql-editor").click();
            page.keyboard().type("Ten percent for yearly plans.");
            page.keyboard().press("Enter");
            page.keyboard().type("Never below a quarter.");
            page.locator("button.ql-internal").click();
            page.locator("[id='edit:publishAndVerify']").click();
            page.waitForURL("**/card/rebates-of-*");
            assertThat(page.locator("#answer .internal")).hasText("Never below a quarter.");

            var answer = page.waitForResponse("**/library/customer-answer", () -> page.getByText("Copy for a customer").first().click());
            assertThat(answer.text()).contains("Ten percent for yearly plans.").doesNotContain("quarter").containsPattern("/s/[A-Za-z0-9_-]{16}\"");
            assertThat(owner.complaints()).isEmpty();
        }
    }
}
