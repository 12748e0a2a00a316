package org.pramana.tests.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pramana.tests.Sandbox;
import org.pramana.tests.api.ApiClient;

/** Threat S1, goal Z3: no page of anybody else's can make a person's browser change something here, whatever view it aims at. */
class CsrfIT {

    private static final Pattern VIEW_STATE = Pattern.compile("name=\"jakarta.faces.ViewState\"[^>]*value=\"([^\"]*)\"");

    /** Everybody who can open anything, so that every view is one somebody's browser could be tricked on. */
    private static final PortalClient ADMINISTRATOR = PortalClient.as("admin");
    private static final PortalClient CREATOR = PortalClient.as("creator");
    private static final String ACCOUNT = "/account/index.xhtml";

    static Stream<String> views() throws IOException {
        Path webapp = Path.of("../web/src/main/webapp");
        try (Stream<Path> files = Files.walk(webapp)) {
            List<String> views = files.map(file -> "/" + webapp.relativize(file).toString().replace('\\', '/'))
                    .filter(path -> path.endsWith(".xhtml") && !path.startsWith("/WEB-INF/") && !path.startsWith("/resources/"))
                    .sorted()
                    .toList();
            return views.stream();
        }
    }

    @ParameterizedTest
    @MethodSource("views")
    void aFormFromAForeignPageIsRefused(String view) {
        for (PortalClient victim : List.of(ADMINISTRATOR, CREATOR)) {
            Map<String, String> form = new LinkedHashMap<>();
            // the victim's own state: more than any attacker has
            Matcher state = VIEW_STATE.matcher(victim.get(view).body());
            form.put("jakarta.faces.ViewState", state.find() ? state.group(1) : "stateless");

            assertThat(victim.post(view, form, "Origin", "https://evil.example").statusCode()).isEqualTo(403);
            assertThat(victim.post(view, form, "Origin", "null").statusCode()).isEqualTo(403);
            assertThat(victim.post(view, form, "Sec-Fetch-Site", "cross-site").statusCode()).isEqualTo(403);
            assertThat(victim.post(view, form, "Sec-Fetch-Site", "same-site").statusCode()).isEqualTo(403);
            assertThat(victim.post(view, form, "Origin", "http://localhost").statusCode()).as("another port").isEqualTo(403);
        }
    }

    /** Language, theme, signing in and out are no Faces forms and carry no state: where they come from is all that protects them. */
    @ParameterizedTest
    @ValueSource(strings = {"/account/taste", "/sign-out", "/sign-in"})
    void aPlainFormFromAForeignPageIsRefused(String address) {
        PortalClient victim = PortalClient.as("consumer");

        assertThat(victim.post(address, Map.of("theme", "dark"), "Origin", "https://evil.example").statusCode()).isEqualTo(403);
        assertThat(victim.post(address, Map.of("theme", "dark"), "Sec-Fetch-Site", "cross-site").statusCode()).isEqualTo(403);
        assertThat(victim.get(ACCOUNT).statusCode()).as("still signed in").isEqualTo(200);
        assertThat(victim.get(ACCOUNT).body()).doesNotContain("data-theme=\"dark\"");
    }

    @Test
    void aFormOfOursIsTaken() {
        PortalClient client = PortalClient.as("consumer");

        client.post(
                ACCOUNT,
                aTokenCalled("of our own", client),
                "Origin",
                Sandbox.portal().replaceFirst("/pramana$", ""),
                "Sec-Fetch-Site",
                "same-origin");

        assertThat(ApiClient.as("consumer").get("/tokens").body()).contains("of our own");
    }

    @Test
    void somebodyElsesStateIsWorthNothing() {
        PortalClient attacker = PortalClient.as("consumer2");
        PortalClient victim = PortalClient.as("consumer");

        victim.post(ACCOUNT, aTokenCalled("with another state", attacker));

        assertThat(ApiClient.as("consumer").get("/tokens").body()).doesNotContain("with another state");
    }

    @Test
    void statelessViewsDoNotExist() {
        PortalClient victim = PortalClient.as("consumer");
        Map<String, String> form = aTokenCalled("without a state", victim);
        form.put("jakarta.faces.ViewState", "stateless");

        victim.post(ACCOUNT, form);

        assertThat(ApiClient.as("consumer").get("/tokens").body()).doesNotContain("without a state");
    }

    /** The account page's form for a new token, filled in, with the state of this client's own view. */
    private static Map<String, String> aTokenCalled(String name, PortalClient client) {
        Map<String, String> form = PortalClient.hiddenFields(client.get(ACCOUNT).body(), "tokens");
        form.put("name", name);
        form.put("days", "90");
        form.put("issueToken", "x");
        return form;
    }

    @Test
    void aBrowserThatRemembersAPasswordForTheApiCannotBeUsedFromElsewhere() {
        assertThat(ApiClient.as("consumer").post("/tokens", "{\"name\":\"theirs\"}", "Origin", "https://evil.example").statusCode()).isEqualTo(403);
        assertThat(ApiClient.as("consumer").get("/tokens").body()).doesNotContain("theirs");
    }
}
