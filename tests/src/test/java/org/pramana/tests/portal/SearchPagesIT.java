package org.pramana.tests.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pramana.tests.Sandbox;

/** Search in the portal: why a card stands where it stands, verified cards only, and what administrators do for it. */
class SearchPagesIT {

    @Test
    void everyHitSaysWhyItIsHere() {
        try (var browser = Browser.open().signIn("consumer")) {
            Page page = browser.go("/library/index.xhtml?q=backups");
            var why = page.locator(".hit details").first();
            why.locator("summary").click();

            assertThat(why.innerText()).contains("Its words fit").contains("×");
            assertThat(browser.complaints()).isEmpty();
        }
    }

    @Test
    void resultsComeUpWhileSomebodyTypesAndTheNewestQuestionWins() {
        try (var browser = Browser.open().signIn("consumer")) {
            Page page = browser.go("/library/index.xhtml");
            var box = page.locator("header.top input[name=q]");
            List<Route> slow = new CopyOnWriteArrayList<>();
            page.route(url -> url.endsWith("?q=disc&typing=true"), slow::add);
            page.keyboard().press("/");
            page.keyboard().type("disc");
            page.waitForCondition(() -> slow.size() == 1);
            page.keyboard().type("ount appr");
            page.waitForURL("**/library/index.xhtml?q=discount+appr");
            slow.forEach(Route::resume);

            assertThat(page.locator("#results .hit .ttl").first().getAttribute("href")).endsWith("/card/discount-approval-ladder");
            assertThat(page.locator("h1").innerText()).contains("“discount appr”");
            assertThat(page.locator("#live").textContent()).as("what a screen reader hears").isEqualTo(page.locator("h1").textContent());
            assertThat(page.title()).startsWith("discount appr");
            assertThat((Boolean) box.evaluate("box => box === document.activeElement && box.selectionStart === box.value.length")).as("one types on").isTrue();

            page.keyboard().type(" zznothing");
            page.waitForURL("**/library/index.xhtml?q=*zznothing");
            page.keyboard().press("Enter");
            page.waitForLoadState();
            assertThat(page.url()).endsWith("?q=discount+appr+zznothing");
            assertThat(browser.complaints()).isEmpty();
        }
    }

    @Test
    void whatIsTypedOnWasNoQuestion() throws Exception {
        String word = "zztyped" + Long.toString(System.nanoTime(), 36);
        var session = PortalSession.as("consumer2");
        assertThat(session.get("/library/index.xhtml?typing=true&q=zzhalf" + word).body()).contains("Nothing found for “zzhalf" + word);
        session.get("/library/index.xhtml?q=" + word);

        assertThat(written("%" + word)).containsExactly(word);
    }

    /** Waits for it: searches are written down every few seconds, on a busy machine later than that. */
    private static List<String> written(String like) throws Exception {
        List<String> logged = logged(like);
        for (int i = 0; i < 600 && logged.isEmpty(); i++) {
            Thread.sleep(100);
            logged = logged(like);
        }
        return logged;
    }

    private static List<String> logged(String like) throws SQLException {
        List<String> logged = new ArrayList<>();
        try (Connection database = Sandbox.database(); var statement = database.prepareStatement("select raw from search_log where raw like ?")) {
            statement.setString(1, like);
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    logged.add(row.getString(1));
                }
            }
        }
        return logged;
    }

    @Test
    void choicesAddUpAndEachIsTakenBackAlone() {
        try (var browser = Browser.open().signIn("consumer")) {
            Page page = browser.go("/library/index.xhtml?q=discount");
            int all = page.locator("#results .hit").count();
            page.locator("nav .tags a.chip").first().click();
            page.waitForURL("**/library/index.xhtml?*tag=*");
            assertThat(page.url()).as("the words stay").contains("q=discount");
            page.locator("#by-age").selectOption("365");
            page.waitForURL("**/library/index.xhtml?*days=365*");
            assertThat(page.url()).contains("q=discount", "tag=");
            assertThat(page.locator(".chips .chip[aria-current=true]").allInnerTexts().toString()).contains("365");

            page.locator(".chips .chip:has(use[href$='#i-hash'])").click();
            page.waitForURL(url -> !url.contains("tag="));
            assertThat(page.url()).contains("q=discount", "days=365");
            page.locator(".chips .chip", new Page.LocatorOptions().setHasText("365")).click();
            page.waitForURL(url -> !url.contains("days="));
            assertThat(page.locator("#results .hit").count()).isEqualTo(all);
            assertThat(browser.complaints()).isEmpty();
        }
    }

    @Test
    void verifiedOnlyIsRememberedUntilItIsSwitchedOff() {
        var session = PortalSession.as("consumer");
        String on = "aria-current=\"true\"";
        assertThat(session.get("/library/index.xhtml?q=backups").body()).doesNotContain(on);

        assertThat(session.get("/library/index.xhtml?q=backups&trust=VERIFIED&trust=DUE_SOON&verified=yes").body()).contains(on);
        assertThat(session.get("/library/index.xhtml?q=price").body()).as("the next search").contains(on);
        assertThat(session.get("/library/index.xhtml?q=price&any=true").body()).as("every trust, this once").doesNotContain(on);
        assertThat(session.get("/library/index.xhtml").body()).as("a list is no search").doesNotContain(on);

        session.get("/library/index.xhtml?q=price&verified=no");
        assertThat(session.get("/library/index.xhtml?q=price").body()).doesNotContain(on);
    }

    @Test
    void aSynonymIsAddedAndRemovedWithTheMouse() {
        try (var browser = Browser.open().signIn("admin")) {
            Page page = browser.go("/admin/search.xhtml");
            page.locator("[id='add:words']").fill("zzabbr");
            page.locator("[id='add:others']").fill("long words of it");
            page.locator("#add input[type=submit]").click();
            var line = page.locator("#synonyms li", new Page.LocatorOptions().setHasText("zzabbr"));
            line.waitFor();

            line.locator("button").click();
            page.locator("text=It does not hold any more").waitFor();
            assertThat(page.locator("#synonyms li", new Page.LocatorOptions().setHasText("zzabbr")).count()).isZero();
            assertThat(browser.complaints()).isEmpty();
        }
    }

    @Test
    void whatWasNotFoundGetsSomebodyWhoSeesToIt() throws Exception {
        String words = "zzmissed" + Long.toString(System.nanoTime(), 36);
        PortalSession.as("consumer").get("/library/index.xhtml?q=" + words);
        assertThat(written(words)).containsExactly(words);
        try (var browser = Browser.open().signIn("admin")) {
            Page page = browser.go("/admin/search.xhtml");
            String missed = page.locator("#gaps li a.brk").first().innerText();
            page.locator("#gaps li a.btn").first().click();
            page.locator("[id='see-to:owner']").fill("nobody-here");
            page.locator("[id='see-to:assign']").click();
            page.locator("text=nobody-here").first().waitFor();
            assertThat(page.locator("[id='see-to:owner']").inputValue()).as("the form and what was typed are still there").isEqualTo("nobody-here");
            page.locator("[id='see-to:owner']").fill("creator");
            page.locator("[id='see-to:assign']").click();
            page.locator("text=It has an owner and a date now").waitFor();

            assertThat(page.locator("#gaps li", new Page.LocatorOptions().setHasText(missed)).first().innerText()).contains("sees to it by");
            assertThat(browser.complaints()).isEmpty();
        }
    }

    @Test
    void aHindiWordThatLedNowhereIsSaidInEnglish() throws Exception {
        String word = Long.toString(System.nanoTime()).chars().mapToObj(digit -> String.valueOf((char) ('क' + digit - '0'))).collect(Collectors.joining("", "झ", ""));
        PortalSession.as("consumer").get("/library/index.xhtml?q=" + URLEncoder.encode(word, StandardCharsets.UTF_8));
        assertThat(written(word)).containsExactly(word);
        try (var browser = Browser.open().signIn("admin")) {
            Page page = browser.go("/admin/search.xhtml");
            var line = page.locator("#terms li", new Page.LocatorOptions().setHasText(word));
            line.first().locator("a").click();
            page.locator("[id='add:others']").fill("price");
            assertThat(page.locator("[id='add:words']").inputValue()).isEqualTo(word);
            assertThat(page.locator("[id='add:bothWays']").isChecked()).isFalse();
            page.locator("#add input[type=submit]").click();
            page.locator("#synonyms li", new Page.LocatorOptions().setHasText(word)).waitFor();

            assertThat(line.count()).isZero();
            page.locator("#terms button[name=terms]").click();
            page.locator("text=only your own words lead").waitFor();
            page.locator("#terms button[name=terms]").click();
            page.locator("text=lead to English cards from the next").waitFor();
            assertThat(browser.complaints()).isEmpty();
        }
    }

    @ParameterizedTest(name = "{0}, {1} px")
    @CsvSource({"LIGHT, 1280", "DARK, 390"})
    void nothingKeepsAnAdministratorFromUsingThePage(ColorScheme scheme, int width) {
        try (var browser = Browser.open(width, scheme, "en").signIn("admin")) {
            var page = browser.go("/admin/search.xhtml");
            page.waitForLoadState(com.microsoft.playwright.options.LoadState.NETWORKIDLE);

            assertThat(Accessibility.seriousFindings(page)).isEmpty();
        }
    }
}
