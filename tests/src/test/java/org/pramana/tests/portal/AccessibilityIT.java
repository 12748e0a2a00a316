package org.pramana.tests.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Everybody can use the pages that everybody reads: axe finds nothing serious, by day and by night, in English and in Hindi, with everything opened. */
class AccessibilityIT {

    private static final Map<String, Browser> SIGNED_IN = new HashMap<>();

    @AfterAll
    static void leave() {
        SIGNED_IN.values().forEach(Browser::close);
        SIGNED_IN.clear();
    }

    @ParameterizedTest(name = "{0} at {1}, {2} px, {3}")
    @CsvSource({
        "consumer, /home/index.xhtml, 1280, LIGHT",
        "consumer, /home/index.xhtml, 390, DARK",
        "creator, /home/index.xhtml, 1280, DARK",
        "consumer, /library/index.xhtml, 1280, LIGHT",
        "consumer, /library/index.xhtml?q=backups, 1280, DARK",
        "consumer, /library/index.xhtml?q=backups, 390, LIGHT",
        "consumer, /library/index.xhtml?q=nothing-like-it, 1280, LIGHT",
        "consumer, /questions/index.xhtml, 390, DARK",
        "consumer, /questions/ask.xhtml?q=where+are+customer+backups+kept, 1280, LIGHT",
        "creator, /questions/inbox.xhtml, 390, LIGHT",
        "creator, /questions/experts.xhtml?collection=pricing, 390, DARK",
        "creator, /questions/ledger.xhtml?by=GROUP, 1280, DARK",
        "creator, /insight/trust.xhtml, 1280, LIGHT",
        "admin, /insight/trust.xhtml?by=TAG, 390, DARK",
        "creator, /tasks/check.xhtml?card=sla-credits, 390, LIGHT",
        "creator, /library/many.xhtml?collection=pricing, 390, DARK",
        "creator, /studio/index.xhtml, 1280, LIGHT",
        "creator, /studio/edit.xhtml?collection=pricing, 390, LIGHT",
        "creator, /studio/duplicates.xhtml, 1280, DARK",
        "creator, /studio/announce.xhtml?card=sla-credits, 390, DARK",
        "creator, /tasks/index.xhtml, 1280, DARK",
        "creator, /tasks/archive.xhtml, 390, LIGHT",
        "creator, /account/mail.xhtml, 1280, LIGHT",
        "creator, /account/follows.xhtml, 390, DARK",
        "consumer, /announcements/index.xhtml, 390, DARK",
        "creator, /announcements/rules.xhtml, 390, DARK",
        "consumer, /notices/index.xhtml, 1280, LIGHT",
        "consumer, /card/sla-credits, 1280, LIGHT",
        "creator, /card/sla-credits, 1280, DARK",
        "creator, /card/sla-credits, 390, LIGHT",
        "consumer, /card/discount-approval-ladder, 1280, DARK",
        "consumer, /card/hindi-greeting, 1280, LIGHT",
        "admin, /card/sla-credits, 1280, LIGHT",
        "consumer, /library/why.xhtml?card=sla-credits, 1280, LIGHT",
        "kavita, /home/index.xhtml, 1280, LIGHT",
        "kavita, /card/sla-credits, 1280, DARK",
    })
    void nothingKeepsAnybodyFromUsingThePage(String login, String path, int width, ColorScheme scheme) {
        var browser = SIGNED_IN.computeIfAbsent(login + " " + width + " " + scheme, who -> Browser.open(width, scheme, "en").signIn(login));
        var page = browser.go(path);
        page.waitForFunction("!window.PrimeFaces || PrimeFaces.ajax.Queue.isEmpty()"); // what the page asks for itself has come

        // what is closed is all that an opened page hides: looked at once, with everything opened
        page.evaluate("document.querySelectorAll('main details').forEach(details => details.open = true)");
        assertThat(Accessibility.seriousFindings(page)).isEmpty();

        if (path.startsWith("/home")) { // the frame is the same on every page
            page.evaluate("document.querySelectorAll('details').forEach(details => details.open = details.closest('header') != null)");
            assertThat(Accessibility.seriousFindings(page)).as("with the person's menu").isEmpty();
        }
        assertThat(browser.complaints()).isEmpty(); // of this page and of those before it
    }
}
