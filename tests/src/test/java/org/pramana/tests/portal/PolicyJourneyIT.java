package org.pramana.tests.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.pramana.tests.api.ApiClient;

/** An administrator writes a policy, sees what it matches while typing, rehearses it, drags the ramp, brings it into force and compares. */
class PolicyJourneyIT {

    private static final LocatorAssertions.ContainsTextOptions A_JOB = new LocatorAssertions.ContainsTextOptions().setTimeout(60_000);

    /** Every other test goes on under no rule. */
    @AfterAll
    static void noRules() {
        var admin = ApiClient.as("admin");
        int none = ApiClient.object(admin.post("/policies", "{\"name\": \"No rules\"}")).getJsonObject("line").getInt("number");
        admin.put("/policies/" + none, "{\"rules\": []}");
        admin.post("/policies/" + none + "/activate", "{\"overrideReason\": \"the end of a test\"}");
    }

    @Test
    void aPolicyIsWrittenRehearsedRampedAndComesIntoForceAsPredicted() {
        try (var browser = Browser.open().signIn("admin")) {
            var page = browser.go("/admin/policies.xhtml");
            page.locator("[id='begin:name']").fill("Journey");
            press(page, "Begin");
            assertThat(page.locator("h1")).hasText("Journey");
            while (page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^Remove"))).count() > 0) {
                page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^Remove"))).first().click();
                assertThat(page.locator("h1")).hasText("Journey");
            }

            rule(page, "Deals");
            page.locator("[id='rule:collection']").selectOption("deal-desk");
            assertThat(page.locator("[id='rule:match']")).containsText("this rule wins");
            page.locator("[id='rule:intervalDays']").fill("none");
            press(page, "Save the rule");
            assertThat(page.locator(".field-error")).containsText("Please give a whole number from 1 to 3650");
            assertThat(page.locator("[id='rule:name']")).hasValue("Deals");
            page.locator("[id='rule:intervalDays']").fill("7");
            press(page, "Save the rule");

            rule(page, "Everything");
            page.locator("[id='rule:minWords']").pressSequentially("1");
            assertThat(page.locator("[id='rule:match']")).containsText("go to rule 1, “Deals”, which comes first and matches too");
            page.locator("[id='rule:intervalDays']").fill("7");
            press(page, "Save the rule");
            assertThat(page.locator("ol.rows > li")).hasCount(3);

            press(page, "Rehearse now");
            assertThat(page.locator("h1")).containsText("cards would change");
            assertThat(page.locator("#cards")).containsText("Rule 2, “Everything”", A_JOB);
            page.waitForLoadState(LoadState.NETWORKIDLE); // no look at the progress is on its way any more
            var peak = page.locator("[id='report:weeksDrawn'] p b");
            page.locator("[id='report:weeks']").focus();
            for (int i = 0; i < 4; i++) {
                page.keyboard().press("ArrowRight");
            }
            assertThat(page.locator("[id='report:weeksDrawn']")).containsText("Over 8 weeks", A_JOB);
            String dragged = peak.textContent();
            press(page, "Rehearse with this ramp");
            assertThat(page.locator("#cards")).containsText("Rule 2, “Everything”", A_JOB);
            assertThat(page.locator("[id='report:weeksDrawn']")).containsText("Over 8 weeks");
            assertThat(peak).hasText(dragged);
            String rehearsed = page.url();

            page.locator("#beside button").click();
            assertThat(page.locator("h1")).containsText("They differ in");
            assertThat(page.locator(".grid2")).containsText("Everything");
            assertThat(page.locator("#cards tbody tr").first()).containsText("(rule");
            assertThat(page.locator("#people tbody tr").first()).containsText(Pattern.compile("\\d"));
            List<String> pages = new ArrayList<>(List.of(rehearsed, page.url()));
            page.navigate(rehearsed);

            press(page, "Bring into force");
            assertThat(page.locator("[role=note]")).containsText("As predicted", A_JOB);
            pages.add(page.url().replace("rehearsal.xhtml", "deviations.xhtml"));
            page.navigate(page.url().replaceFirst("/admin/.*", "/card/sla-credits"));
            assertThat(page.locator("aside")).containsText("rule 2 of policy");

            assertThat(browser.complaints()).isEmpty();
            usable(Stream.concat(policyPages(), pages.stream()).toList());
        }
    }

    @Test
    void whatARuleAskedForIsListedAndWithdrawnAndASlipOfTheKeyIsSaidWhileOneTypes() {
        var creator = ApiClient.as("creator");
        String tag = "withdrawn-" + System.nanoTime();
        String card = ApiClient.object(creator.post(
                        "/cards", "{\"collection\": \"pricing\", \"title\": \"Tracked %1$s\", \"body\": \"<p>Words.</p>\", \"tags\": [\"%1$s\"], \"mode\": \"NONE\", \"publish\": true}".formatted(tag)))
                .getString("slug");
        try (var browser = Browser.open().signIn("admin")) {
            var page = browser.go("/admin/policies.xhtml");
            page.locator("[id='begin:name']").fill("Withdrawn");
            press(page, "Begin");
            assertThat(page.locator("h1")).hasText("Withdrawn");
            String policy = page.url().replaceFirst(".*number=", "");

            rule(page, tag);
            page.locator("[id='rule:authorGroup']").pressSequentially("nobody-here");
            assertThat(page.locator("[id='rule:match']")).containsText("There is no group with the key “nobody-here”.");
            page.locator("[id='rule:verifiers']").fill("group:nobody-here");
            page.locator("[id='rule:authorGroup']").fill("");
            page.locator("[id='rule:tag']").pressSequentially(tag.substring(0, 12));
            assertThat(page.locator("#tags option[value='" + tag + "']")).hasCount(1);
            page.locator("[id='rule:tag']").fill(tag);
            press(page, "Save the rule");
            assertThat(page.locator(".field-error")).containsText("There is no group with the key “nobody-here”.");
            page.locator("[id='rule:verifiers']").fill("");
            press(page, "Save the rule");
            assertThat(page.locator("h1")).hasText("Withdrawn");

            var admin = ApiClient.as("admin");
            int rules = ApiClient.object(admin.get("/policies/" + policy)).getJsonArray("rules").size();
            admin.put("/policies/" + policy, "{\"rules\": [{\"name\": \"%1$s\", \"locked\": true, \"filter\": {\"tag\": \"%1$s\"}, \"settings\": {\"mode\": \"INTERVAL\", \"intervalDays\": 30}}]}".formatted(tag));
            assertThat(rules).isGreaterThan(0);
            admin.post("/policies/" + policy + "/activate", "{\"mode\": \"RECOMPUTE\", \"overrideReason\": \"a test\"}");

            var line = page.locator("[id='left'] li", new Page.LocatorOptions().setHasText(tag));
            assertThat(browser.go("/admin/left.xhtml?policy=" + policy + "&rule=1").locator("h1")).containsText("rule 1 of policy");
            for (int look = 0; look < 100 && !page.content().contains(card); look++) { // the job is at work
                page.waitForTimeout(200);
                page.reload();
            }
            assertThat(page.locator("main ul.rows")).containsText("Tracked " + tag);
            usable(List.of(page.url()));
            browser.go("/admin/policies.xhtml");
            line.getByRole(AriaRole.BUTTON).click();
            assertThat(page.locator(".said")).isVisible();
            assertThat(line).hasCount(0);
            assertThat(ApiClient.object(creator.get("/cards/" + card + "/trust")).getString("state")).isEqualTo("UNTRACKED");
            assertThat(browser.complaints()).isEmpty();
        }
    }

    @Test
    void whatAnEventWouldDoIsSeenBeforeItIsRaisedAndItCanBeUndone() {
        try (var browser = Browser.open().signIn("admin")) {
            var page = browser.go("/admin/events.xhtml");
            String name = "Price list " + System.nanoTime();
            page.locator("[id='raise:name']").fill(name);
            page.locator("[id='raise:chooses']").selectOption("COLLECTION");
            page.locator("[id='raise:chosen']").fill("deal-desk");
            page.locator("[id='raise:perWeek']").fill("1");
            press(page, "Show what it would do");
            assertThat(page.locator("#plan h2")).containsText("would become due, for");
            assertThat(page.locator(".rows", new Page.LocatorOptions().setHasText(name))).hasCount(0);

            page.locator("[id='raise:yes']").click();
            assertThat(page.locator("h1")).hasText(name);
            assertThat(page.locator("main h2").first()).containsText("0 of");
            String event = page.url();
            page.locator("main .rows a").first().click();
            assertThat(page.locator("main")).containsText("“" + name + "” came out on");

            page.navigate(event);
            page.locator("summary", new Page.LocatorOptions().setHasText("Undo this event")).click();
            press(page, "Undo it");
            assertThat(page.locator("[role=note]")).containsText("undid it");
            assertThat(browser.complaints()).isEmpty();
            usable(List.of(event, "/admin/events.xhtml"));
        }
    }

    private static void rule(Page page, String name) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Add a rule")).click();
        page.locator("[id='rule:name']").fill(name);
        page.waitForLoadState(); // what listens to the keys is there
    }

    private static Stream<String> policyPages() {
        String version = "number=" + ApiClient.object(ApiClient.as("admin").get("/policies")).getJsonArray("items").getJsonObject(0).getInt("number");
        return Stream.of("/admin/policies.xhtml", "/admin/policy.xhtml?" + version, "/admin/rule.xhtml?" + version.replace("number", "policy"));
    }

    /** Axe finds nothing serious by day and by night, and the pages fit on a phone in Hindi. */
    private static void usable(List<String> pages) {
        List<String> addresses = pages.stream().map(page -> page.replaceFirst(".*/admin/", "/admin/")).toList();
        for (ColorScheme scheme : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
            try (var browser = Browser.open(1280, scheme, "en").signIn("admin")) {
                for (String address : addresses) {
                    var page = browser.go(address);
                    page.evaluate("document.querySelectorAll('main details').forEach(details => details.open = true)");
                    assertThat(page.locator("h1")).hasCount(1);
                    assertThat(Accessibility.seriousFindings(page)).as(address + " " + scheme).isEmpty();
                }
                assertThat(browser.complaints()).isEmpty();
            }
        }
        try (var browser = Browser.open(390, ColorScheme.LIGHT, "hi").signIn("admin")) {
            for (String address : addresses) {
                var page = browser.go(address);
                assertThat(page.evaluate("document.documentElement.scrollWidth - innerWidth")).as(address).isEqualTo(0);
                assertThat(page.locator("body").innerText()).as(address).doesNotContain("policy.", "event.");
            }
        }
    }

    private static void press(Page page, String name) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true)).click();
    }
}
