package org.pramana.tests.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.pramana.tests.MailWindow;
import org.pramana.tests.api.ApiClient;
import org.pramana.tests.api.Stage;

/** What becomes of knowledge once somebody has asked: an answer by mail, its card, and the sentence that puts right what was wrong (§13, beyond.md 4 and 15). */
class AnswerJourneyIT {

    /** The expert reads a mail and replies to it; the asker reads the answer in the portal, and the expert makes a card of it there. */
    @Test
    void answeredByMailSeenByTheAskerAndCapturedAsACard() {
        var stage = new Stage();
        String words = "Which forms does customs " + stage.mark + " want";
        Stage.ok(200, stage.as("creator").put("/experts/routes/" + stage.collection, "{\"routes\": [{\"tag\": \"\", \"group\": \"" + stage.groupKey("owners") + "\", \"targetHours\": 8}]}"));
        Stage.ok(204, stage.as("creator").put("/experts/budget", "{\"weekly\": 100, \"byMail\": true}"));
        try (var asker = Browser.open().signIn("consumer"); var expert = Browser.open().signIn("creator")) {
            var page = asker.go("/questions/ask.xhtml");
            page.locator("[id='ask:title']").fill(words);
            page.locator("[id='ask:collection']").selectOption(stage.collection);
            page.getByText("Ask one expert").click();
            assertThat(page.locator("main")).containsText("with ");
            String address = page.url().substring(page.url().indexOf("/questions/"));
            reply(words, "Form 12, and two copies of it.");

            page = asker.go("/questions/index.xhtml?mine=true");
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(words)).click();
            assertThat(page.locator("main")).containsText("Form 12, and two copies of it.");
            assertThat(page.locator("main")).containsText("Answer, not verified");

            var desk = expert.go("/questions/inbox.xhtml");
            assertThat(Accessibility.seriousFindings(desk)).isEmpty();
            desk.locator("section[aria-labelledby=capture]").getByText(words).click();
            desk.locator("[id='capture:newCard']").click();
            assertThat(desk.locator("[id='edit:title']")).hasValue(words);
            assertThat(desk.locator(".ql-editor")).containsText("Form 12, and two copies of it.");
            desk.locator("[id='edit:publishAndVerify']").click();
            desk.waitForURL("**/card/which-forms-*");
            assertThat(desk.locator("main")).containsText("Verified");

            page = asker.go(address);
            assertThat(page.locator("main")).not().containsText("Answer, not verified");
            page.locator("main a.ttl").click();
            assertThat(page.locator("h1")).hasText(words);
            assertThat(page.locator("#answer")).containsText("Form 12, and two copies of it.");
            assertThat(asker.complaints()).isEmpty();
            assertThat(expert.complaints()).isEmpty();
        } finally {
            Stage.ok(204, stage.as("creator").put("/experts/budget", "{\"weekly\": 100, \"byMail\": false}"));
        }
    }

    /** Whoever took a wrong answer away hears one sentence, ticks that they told the customer, and the owner sees that they did. */
    @Test
    void correctedToldAndPassedOnToTheCustomer() {
        var stage = new Stage();
        var card = stage.published("creator", "Returns of " + stage.mark, "<p>Returns are free for 14 days. Ask for the number.</p>");
        try (var owner = Browser.open().signIn("creator"); var reader = Browser.open(390, ColorScheme.LIGHT, "en").signIn("consumer")) {
            var page = reader.go("/card/" + card);
            page.waitForResponse("**/library/answer", () -> page.locator("[data-copy]:not([data-for]):visible").first().click());
            Stage.ok(201, stage.as("creator2").post("/cards/" + card + "/flags", "{\"text\": \"It is thirty days by now.\"}"));
            stage.save("creator", card, "<p>Returns are free for 30 days. Ask for the number.</p>", 1);
            stage.publish("creator", card);

            // readings are written down a moment after the page or the copy went out
            owner.page().waitForCondition(() -> owner.go("/card/" + card).locator("main").innerText().contains("copied this"));
            var desk = owner.page();
            assertThat(desk.locator("main")).containsText("One person copied this while it needed verification"); // beyond.md 3
            desk.locator("a[href*='studio/correct.xhtml']").first().click();
            assertThat(desk.locator("[id='correct:before']")).hasValue("Returns are free for 14 days.");
            assertThat(desk.locator("[id='correct:after']")).hasValue("Returns are free for 30 days.");
            assertThat(desk.locator("[id='correct']")).containsText("One person");
            assertThat(Accessibility.seriousFindings(desk)).isEmpty();
            desk.locator("[id='correct:tell']").click();
            assertThat(desk.locator(".said")).isVisible();

            var home = reader.go("/home/index.xhtml");
            var notice = home.locator("li", new Page.LocatorOptions().setHasText("Returns of " + stage.mark)).filter(new com.microsoft.playwright.Locator.FilterOptions().setHas(home.locator("del")));
            assertThat(notice.locator("del")).hasText("Returns are free for 14 days.");
            assertThat(notice.locator("ins")).hasText("Returns are free for 30 days.");
            assertThat(Accessibility.seriousFindings(home)).isEmpty();
            notice.getByText("I told the customer").click();
            assertThat(notice).hasCount(0);

            desk = owner.go("/studio/correct.xhtml?card=" + card);
            assertThat(desk.locator("section[aria-labelledby=earlier]")).containsText("Returns are free for 30 days.");
            assertThat(desk.locator("section[aria-labelledby=earlier]")).containsText("1 told, 1 had copied it, 1 told a customer");
            assertThat(owner.complaints()).isEmpty();
            assertThat(reader.complaints()).isEmpty();
        }
    }

    /** What the customer holds in their hand: a link that opens without signing in, where owner and administrator say so. */
    @Test
    void theCustomerOpensTheShortLinkAndSeesOnlyTheStamp() {
        var stage = new Stage();
        var card = stage.published("creator", "Warranty of " + stage.mark, "<p>Ten years on all pumps.</p><p class=\"internal\">Never mention the recall.</p>");
        Stage.ok(200, ApiClient.as("admin").put("/settings/public-links", "{\"allowed\": true}"));
        Stage.ok(200, stage.as("creator").put("/cards/" + card + "/customers/stamp", "{\"open\": true}"));
        String link = Stage.ok(200, stage.as("consumer").post("/cards/" + card + "/customers/copy", "")).getString("link");
        try (var customer = Browser.open(390, ColorScheme.DARK, "en")) {
            var page = customer.go(link);
            assertThat(page.locator("h1")).containsText("Warranty of " + stage.mark);
            assertThat(page.locator("body")).containsText("Not verified at the moment");
            assertThat(page.locator("body")).not().containsText("recall");
            assertThat(Accessibility.seriousFindings(page)).isEmpty();
            assertThat(customer.complaints()).isEmpty();
        } finally {
            Stage.ok(200, ApiClient.as("admin").put("/settings/public-links", "{\"allowed\": false}"));
        }
    }

    @Test
    void whoNamesAnExpertIsOfferedTheirGroupFirst() {
        var stage = new Stage();
        Stage.ok(200, stage.as("creator").put("/experts/routes/" + stage.collection, "{\"routes\": [{\"tag\": \"\", \"group\": \"" + stage.groupKey("authors") + "\", \"targetHours\": 8}]}"));
        try (var reader = Browser.open().signIn("consumer")) {
            String name = ApiClient.object(ApiClient.as("creator2").get("/me")).getString("name");
            var page = reader.go("/questions/ask.xhtml");
            page.waitForLoadState();
            page.locator("[id='ask:title']").fill("Who paints the fence of " + stage.mark);
            page.locator("[id='ask:collection']").selectOption(stage.collection);
            page.getByText("I know whom to ask").click();
            page.locator("[id='ask:to_input']").pressSequentially(name);
            page.locator(".ui-autocomplete-item").first().click();
            assertThat(page.locator("[id='ask:named']")).containsText("is in authors " + stage.mark);
            assertThat(Accessibility.seriousFindings(page)).isEmpty();
            page.locator("[id='ask:thisPerson']").check();
            page.getByText("Ask one expert").click();
            assertThat(page.locator(".said")).containsText("Asked.");
            assertThat(page.locator("main")).containsText("with " + name);

            String stranger = ApiClient.object(ApiClient.as("consumer2").get("/me")).getString("name");
            page = reader.go("/questions/ask.xhtml");
            page.waitForLoadState();
            page.locator("[id='ask:title']").fill("Who mends the gate of " + stage.mark);
            page.locator("[id='ask:collection']").selectOption(stage.collection);
            page.getByText("I know whom to ask").click();
            page.locator("[id='ask:to_input']").pressSequentially(stranger);
            var one = page.locator(".ui-autocomplete-item").first();
            one.waitFor();
            page.waitForResponse(answer -> answer.url().contains("ask.xhtml"), one::click);
            page.getByText("Ask one expert").click();
            assertThat(page.locator(".said")).containsText(stranger + " is away, may not read it or has no room this week");
            assertThat(page.locator("main")).containsText("with ");
            assertThat(reader.complaints()).isEmpty();
        }
    }

    @Test
    void whoIsCalledInACommentIsFoundWhileTyping() {
        var stage = new Stage();
        var card = stage.published("creator", "Freight of " + stage.mark, "<p>Paid by us.</p>");
        try (var reader = Browser.open().signIn("consumer")) {
            var page = reader.go("/card/" + card);
            var text = page.locator("[id='speak:text']");
            text.pressSequentially("Is this so, @authors-" + stage.mark.substring(0, 6));
            assertThat(page.locator("#calls li")).hasCount(1);
            assertThat(Accessibility.seriousFindings(page)).isEmpty();
            text.press("Enter");
            assertThat(text).hasValue("Is this so, @" + stage.groupKey("authors") + " ");
            assertThat(page.locator("#calls")).hasCount(0);
            page.locator("[id='speak:send']").click();
            assertThat(page.locator(".comment .said-text").first()).containsText("@" + stage.groupKey("authors"));
            assertThat(reader.complaints()).isEmpty();
        }
    }

    /** From the sample expert's own address, to the address that the mail names. */
    private static void reply(String words, String answer) {
        String address = ApiClient.object(ApiClient.as("creator").get("/me")).getString("email");
        Stage.ok(200, ApiClient.as("admin").post("/mail/digests", ""));
        MailWindow.Mail asked = MailWindow.waitForMailsTo(address, 1, java.time.Duration.ofSeconds(20)).stream().filter(mail -> mail.subject().endsWith(words)).findFirst().orElseThrow();
        MailWindow.deliverToAsk(("From: <%s>\r\nTo: %s\r\nSubject: Re: %s\r\nMessage-ID: <%s@mail.example>\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n%s\r\n\r\nOn 30 Nov 2031 at 09:00, Pramana wrote:\r\n> A question for you\r\n"
                .formatted(address, asked.replyTo(), asked.subject(), UUID.randomUUID(), answer)).getBytes(UTF_8));
        Stage.ok(200, ApiClient.as("admin").post("/jobs/questions", ""));
    }
}
