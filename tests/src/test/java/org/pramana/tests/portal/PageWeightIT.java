package org.pramana.tests.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What goes over the wire, as the browser counts it: compressed bodies with their headers. */
class PageWeightIT {

    private static final String CARD = "/card/sla-credits";

    @Test
    void theFirstVisitOfACardIsLight() {
        try (var signedIn = Browser.open().signIn("consumer");
                var fresh = Browser.open()) {
            fresh.page().context().addCookies(signedIn.page().context().cookies());
            var wire = new Wire(fresh.page());

            fresh.go(CARD).waitForLoadState(com.microsoft.playwright.options.LoadState.NETWORKIDLE);

            System.out.printf("First visit of a card: %d bytes in %d requests%n", wire.bytes, wire.requests());
            assertThat(fresh.page().locator("h1").innerText()).contains("SLA credits");
            assertThat(wire.bytes).isBetween(10_000L, 330L * 1024);
            assertThat(wire.requests()).isLessThanOrEqualTo(12);
        }
    }

    @Test
    void theNextVisitIsTheTextAlone() {
        try (var browser = Browser.open().signIn("consumer")) {
            browser.go(CARD).waitForLoadState(com.microsoft.playwright.options.LoadState.NETWORKIDLE);
            var wire = new Wire(browser.page());

            browser.go(CARD).waitForLoadState(com.microsoft.playwright.options.LoadState.NETWORKIDLE);

            System.out.printf("Repeat visit of a card: %d bytes in %d requests%n", wire.bytes, wire.requests());
            assertThat(wire.bytes).isBetween(1_000L, 25L * 1024);
            assertThat(wire.requests()).isBetween(1, 3);
        }
    }

    /** Counts what the network, not the cache, answered. */
    private static final class Wire {

        private final Set<String> asked = new HashSet<>();
        private long bytes;

        Wire(Page page) {
            CDPSession tools = page.context().newCDPSession(page);
            tools.on("Network.loadingFinished", event -> {
                long size = event.get("encodedDataLength").getAsLong();
                if (size > 0) {
                    bytes += size;
                    asked.add(event.get("requestId").getAsString());
                }
            });
            tools.send("Network.enable");
        }

        int requests() {
            return asked.size();
        }
    }
}
