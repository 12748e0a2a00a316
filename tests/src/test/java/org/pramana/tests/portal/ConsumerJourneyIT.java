package org.pramana.tests.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.pramana.tests.Sandbox;

/** A colleague in the middle of a call: finds the card, sees what it is worth, takes it away, and says where it is wrong. */
class ConsumerJourneyIT {

    @Test
    void anAnswerIsFoundAndCopiedWithoutBeingOpened() {
        try (var browser = Browser.open().signIn("consumer")) {
            browser.page().context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
            Page page = browser.go("/home/index.xhtml");

            page.keyboard().press("/");
            page.keyboard().type("backups");
            page.keyboard().press("Enter");
            page.waitForURL("**/library/index.xhtml?q=backups");

            var first = page.locator(".hit", new Page.LocatorOptions().setHasText("Backup schedule and how long we keep them")).first();
            assertThat(first.locator("mark").count()).isPositive();
            assertThat(first.locator(".stamp").innerText()).startsWith("Verified");
            first.locator("[data-copy]").click();
            page.locator(".said--0").waitFor();

            var taken = clipboard(page);
            assertThat(taken).contains(Sandbox.portal() + "/card/").contains("Verified").doesNotContain("<p>");
            assertThat(page.url()).endsWith("?q=backups");
            assertThat(browser.complaints()).isEmpty();
        }
    }

    @Test
    void resultsAreGoneThroughOpenedAndCopiedByKeysAlone() {
        try (var browser = Browser.open().signIn("consumer")) {
            browser.page().context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
            Page page = browser.go("/home/index.xhtml");
            page.keyboard().press("/");
            page.keyboard().type("discount");
            page.keyboard().press("Enter");
            page.waitForURL("**/library/index.xhtml?q=discount");
            var titles = page.locator("#results .hit .ttl");
            assertThat(titles.count()).isGreaterThan(2);

            for (int answers = page.locator("#results .answer").count(); answers >= 0; answers--) {
                page.keyboard().press("ArrowDown");
            }
            assertThat(hasFocus(titles.nth(0))).isTrue();
            page.keyboard().press("j");
            assertThat(hasFocus(titles.nth(1))).isTrue();
            assertThat(titles.nth(1).evaluate("link => link.matches(':focus-visible') && getComputedStyle(link).boxShadow !== 'none'")).as("and it is seen").isEqualTo(true);
            page.keyboard().press("k");
            page.keyboard().press("ArrowDown");
            assertThat(hasFocus(titles.nth(1))).isTrue();

            page.keyboard().press("c");
            page.locator(".said--0, .said--1").first().waitFor();
            String address = titles.nth(1).getAttribute("href");
            assertThat(clipboard(page)).contains(address.substring(address.lastIndexOf("/card/")));
            assertThat(page.url()).as("nothing was opened").endsWith("?q=discount");

            page.keyboard().press("/");
            page.keyboard().type("j");
            assertThat(page.locator("header.top input[name=q]").inputValue()).as("a letter while somebody types").isEqualTo("j");
            page.keyboard().press("Escape");
            page.locator("header.top input[name=q]").fill("");
            page.keyboard().press("ArrowDown");
            page.keyboard().press("Enter");
            page.waitForURL("**/card/*");
            assertThat(browser.complaints()).isEmpty();
        }
    }

    private static boolean hasFocus(Locator element) {
        return (Boolean) element.evaluate("element => element === document.activeElement");
    }

    @Test
    void aCardThatNobodyVouchesForWarnsBeforeItIsCopiedAndInTheCopy() {
        try (var browser = Browser.open().signIn("consumer")) {
            browser.page().context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
            Page page = browser.go("/card/maintenance-windows");
            var copy = page.locator("aside [data-copy]:not([data-for])");

            assertThat(page.locator(".bar-stamp").innerText()).contains("Needs verification");
            assertThat(copy.innerText()).contains("Copy with warning");
            page.keyboard().press("c");
            page.locator(".said--1").waitFor();

            assertThat(clipboard(page)).startsWith("Being checked").contains("Needs verification");
            assertThat(browser.complaints()).isEmpty();
        }
    }

    @Test
    void keysAreLettersWhileSomebodyTypes() {
        try (var browser = Browser.open().signIn("consumer")) {
            Page page = browser.go("/card/discount-approval-ladder");
            var comment = page.locator("#speak textarea");

            comment.click();
            page.keyboard().type("c/c");

            assertThat(comment.inputValue()).isEqualTo("c/c");
            assertThat(page.locator(".said").count()).isZero();
        }
    }

    @Test
    void thereIsOneSearchBoxAtATimeAlsoOnTheHome() {
        try (var browser = Browser.open().signIn("consumer")) {
            Page page = browser.go("/home/index.xhtml");
            var boxes = page.locator("input[name=q]:visible");
            assertThat(boxes.count()).isEqualTo(1);

            page.setViewportSize(1280, 400);
            page.evaluate("scrollTo(0, document.documentElement.scrollHeight)");
            page.locator("header.top input[name=q]").waitFor();
            assertThat((Boolean) page.evaluate("document.querySelector('.hero form').getBoundingClientRect().bottom < 0")).isTrue();

            browser.go("/library/index.xhtml");
            assertThat(boxes.count()).isEqualTo(1);
        }
    }

    @Test
    void theSearchBoxKnowsTitlesWhileSomebodyTypes() {
        try (var browser = Browser.open().signIn("consumer")) {
            Page page = browser.go("/questions/index.xhtml");

            page.keyboard().press("Control+k");
            page.keyboard().type("discount appr");
            page.locator(".suggest li").first().waitFor();
            page.keyboard().press("ArrowDown");
            page.keyboard().press("Enter");

            page.waitForURL("**/card/discount-approval-ladder");
            assertThat(browser.complaints()).isEmpty();
        }
    }

    @Test
    void aFavouriteIsKeptWithoutLosingThePlace() {
        try (var browser = Browser.open().signIn("consumer2")) {
            Page page = browser.go("/card/file-size-limits");
            page.locator("#shelf input[type=submit]").click();
            page.locator(".said--0").waitFor();
            boolean kept = page.locator("#shelf .kept").count() == 1;

            assertThat(page.url()).endsWith("/card/file-size-limits");
            browser.go("/library/index.xhtml?favourites=true");
            assertThat(page.locator("a[href$='/card/file-size-limits']").count() > 0).isEqualTo(kept);
            assertThat(browser.complaints()).isEmpty();
        }
    }

    @Test
    void aRequestWithoutAReasonIsASentenceAndOneWithAReasonReachesTheVerifier() {
        try (var browser = Browser.open().signIn("consumer")) {
            Page page = browser.go("/card/regions");
            page.locator("#ask summary").click();
            page.locator("#ask .btn--go").click();
            page.locator("#ask .field-error").waitFor();

            assertThat(page.locator("#ask textarea").getAttribute("aria-invalid")).isEqualTo("true");
            page.locator("#ask textarea").fill("Does Mumbai have managed search by now?");
            page.locator("#ask .btn--go").click();
            page.locator(".said--0").waitFor();

            assertThat(page.locator(".bar-stamp").innerText()).contains("asked for a check");
            assertThat(browser.complaints()).isEmpty();
        }
    }

    @Test
    void aCommentIsSaidAnsweredAndResolvedWhereItStands() {
        try (var reader = Browser.open().signIn("consumer");
                var author = Browser.open().signIn("creator")) {
            Page page = reader.go("/card/list-prices");
            page.locator("#speak textarea").fill("Is this with or without tax?");
            page.locator("#speak input[type=submit]").click();
            var said = page.locator(".comment", new Page.LocatorOptions().setHasText("with or without tax")).first();
            said.waitFor();
            assertThat(page.locator("#speak textarea").inputValue()).isEmpty();

            Page answering = author.go("/card/list-prices");
            var thread = answering.locator(".comment", new Page.LocatorOptions().setHasText("with or without tax")).first();
            thread.locator("details.answering summary").click();
            thread.locator("textarea").fill("Without, always.");
            thread.locator("details.answering input[type=submit]").click();
            answering.locator(".reply", new Page.LocatorOptions().setHasText("Without, always.")).first().waitFor();

            assertThat(reader.complaints()).isEmpty();
            assertThat(author.complaints()).isEmpty();
        }
    }

    @Test
    void whyACardIsInItsStateIsToldOnItsPage() {
        try (var browser = Browser.open().signIn("consumer")) {
            Page page = browser.go("/card/sla-credits");
            page.locator("details.load summary").click();
            page.locator("details.load .why li").first().waitFor();

            assertThat(page.locator("details.load").innerText()).contains("verified version").contains("Responsible");
            assertThat(browser.complaints()).isEmpty();
        }
    }

    @Test
    void anAdministratorWithoutAGrantSeesTrustButNotTheWords() {
        try (var browser = Browser.open().signIn("admin")) {
            Page page = browser.go("/card/sla-credits");

            assertThat(page.locator("h1").innerText()).contains("SLA credits");
            assertThat(page.locator(".bar-stamp").count()).isOne();
            assertThat(page.locator("#answer").count()).isZero();
            assertThat(page.content()).doesNotContain("service credit on the next bill");
        }
    }

    @Test
    void aCardThatIsNotThereAndOneThatIsNotSharedLookTheSame() {
        try (var browser = Browser.open().signIn("consumer")) {
            var unknown = browser.page().navigate(Sandbox.portal() + "/card/no-such-card");
            String unknownText = browser.page().locator("body").innerText().replace("no-such-card", "X");
            var hidden = browser.page().navigate(Sandbox.portal() + "/card/margin-floors");
            String hiddenText = browser.page().locator("body").innerText().replace("margin-floors", "X");

            assertThat(unknown.status()).isEqualTo(404);
            assertThat(hidden.status()).isEqualTo(404);
            assertThat(hiddenText).isEqualTo(unknownText);
        }
    }

    @Test
    void languageAndLookAreChangedFromEveryPageAndKept() {
        try (var browser = Browser.open().signIn("mei")) {
            Page page = browser.go("/library/index.xhtml?q=backups");
            person(page, "हिन्दी");
            page.locator("html[lang=hi] h1").waitFor();
            assertThat(page.url()).endsWith("?q=backups");

            person(page, "गहरा");
            page.locator("html[data-theme=dark] h1").waitFor();

            person(page, "English");
            page.locator("html[lang=en] h1").waitFor();
            person(page, "As system");
            page.locator("html[data-theme=system] h1").waitFor();
            assertThat(browser.complaints()).isEmpty();
        }
    }

    @Test
    void whatWasTypedWaitsUntilTheSessionIsThereAgain() {
        try (var browser = Browser.open().signIn("consumer")) {
            Page page = browser.go("/card/api-rate-limits");
            page.locator("#speak textarea").fill("What about bursts?");
            page.context().clearCookies();
            page.locator("#speak input[type=submit]").click();
            page.waitForURL("**/signin.xhtml**");

            page.locator("#login").fill("consumer");
            page.locator("#password").fill("pramana");
            page.locator("#password").press("Enter");
            page.locator("header.top").waitFor();
            browser.go("/card/api-rate-limits");

            assertThat(page.locator("#speak textarea").inputValue()).isEqualTo("What about bursts?");
        }
    }

    @Test
    void onAPhoneTheAnswerCanBeTakenWithoutScrolling() {
        try (var browser = Browser.open(390, com.microsoft.playwright.options.ColorScheme.LIGHT, "en").signIn("consumer")) {
            Page page = browser.go("/card/discount-approval-ladder");
            Locator dock = page.locator(".dock [data-copy]");

            assertThat(dock.isVisible()).isTrue();
            assertThat(dock.boundingBox().y).isBetween(600.0, 844.0);
            assertThat((int) page.evaluate("document.documentElement.scrollWidth")).isLessThanOrEqualTo(390);
        }
    }

    private static void person(Page page, String choice) {
        page.locator("header details.menu summary").click();
        page.locator("header .taste button", new Page.LocatorOptions().setHasText(choice)).click();
    }

    private static String clipboard(Page page) {
        return (String) page.evaluate("navigator.clipboard.readText()");
    }
}
