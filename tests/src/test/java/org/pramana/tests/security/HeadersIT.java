package org.pramana.tests.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.pramana.tests.Sandbox;
import org.pramana.tests.api.ApiClient;

/** Threats S6 and S10, goal Z6: what every answer carries, and what none tells, whatever its status. */
class HeadersIT {

    @Test
    void everyStatusCarriesTheHeaders() {
        PortalClient person = PortalClient.as("consumer");
        Map<String, HttpResponse<String>> answers = Map.ofEntries(
                Map.entry("200 page", person.get("/account/index.xhtml")),
                Map.entry("200 sign-in page", PortalClient.nobody().get("/signin.xhtml")),
                Map.entry("200 style sheet", PortalClient.nobody().get("/jakarta.faces.resource/portal.css.xhtml?ln=pramana")),
                Map.entry("200 health", PortalClient.nobody().get("/health/ready")),
                Map.entry("200 api", ApiClient.as("consumer").get("/me")),
                Map.entry("302", PortalClient.nobody().signIn("consumer", "pramana")),
                Map.entry("303", PortalClient.nobody().get("/account/index.xhtml")),
                Map.entry("401 api", ApiClient.anonymous().get("/me")),
                Map.entry("401 part of a page", PortalClient.nobody().get("/account/index.xhtml", "Sec-Fetch-Dest", "image")),
                Map.entry("403 folder", person.get("/admin/index.xhtml")),
                Map.entry("403 foreign", person.post("/sign-in", Map.of(), "Origin", "https://evil.example")),
                Map.entry("403 refused", PortalClient.nobody().signIn("consumer", "wrong")),
                Map.entry("404 page", person.get("/nothing.xhtml")),
                Map.entry("404 path", person.get("/nothing/at/all")),
                Map.entry("404 style sheet", person.get("/jakarta.faces.resource/nothing.css.xhtml?ln=pramana")),
                Map.entry("404 api", ApiClient.as("consumer").get("/nothing")));

        answers.forEach((name, answer) -> {
            assertThat(answer.statusCode()).as(name).isEqualTo(Integer.parseInt(name.substring(0, 3)));
            assertThat(answer.headers().allValues("X-Content-Type-Options")).as(name).containsExactly("nosniff");
            assertThat(answer.headers().allValues("X-Frame-Options")).as(name).containsExactly("DENY");
            assertThat(answer.headers().allValues("Referrer-Policy")).as(name).containsExactly("same-origin");
            assertThat(answer.headers().allValues("Permissions-Policy")).as(name).hasSize(1);
            assertThat(answer.headers().allValues("Content-Security-Policy")).as(name).hasSize(1).first().asString()
                    .contains("frame-ancestors 'none'").doesNotContain("script-src 'unsafe").doesNotContain("unsafe-eval");
            assertThat(answer.headers().firstValue("Server")).as(name).isEmpty();
            assertThat(answer.headers().firstValue("X-Powered-By")).as(name).isEmpty();
            if (!name.contains("style sheet")) {
                assertThat(answer.headers().firstValue("Cache-Control")).as(name).contains("no-store");
            }
        });
    }

    @Test
    void aPageMayRunOnlyScriptsWithItsOwnNonceAndEveryPageHasAnother() {
        String first = policy("/account/index.xhtml");
        String second = policy("/account/index.xhtml");

        assertThat(first).matches(".*script-src 'self' 'nonce-[A-Za-z0-9+/=]+';?").contains("default-src 'self'").contains("object-src 'none'").contains("base-uri 'none'");
        assertThat(first).isNotEqualTo(second);
    }

    @Test
    void noErrorTellsWhatRunsHere() {
        PortalClient person = PortalClient.as("consumer");
        List<HttpResponse<String>> errors = List.of(
                person.get("/nothing.xhtml"),
                person.get("/nothing"),
                person.get("/admin/index.xhtml"),
                person.get("/library/index.xhtml?first=x&size=%00"),
                person.get("/jakarta.faces.resource/x.xhtml?ln=../../WEB-INF"),
                person.get("/jakarta.faces.resource/../WEB-INF/web.xml"),
                person.get("/.//WEB-INF/web.xml"),
                person.send("PATCH", "/account/index.xhtml"),
                ApiClient.as("consumer").get("/nothing"),
                ApiClient.as("consumer").post("/collections", "{not json"),
                person.get(Sandbox.portal().replaceFirst("/pramana$", "/nothing")));

        assertThat(errors).allSatisfy(error -> {
            assertThat(error.statusCode()).isLessThan(500);
            assertThat(error.body()).doesNotContainIgnoringCase("payara").doesNotContainIgnoringCase("glassfish").doesNotContain("\tat ").doesNotContain("Exception");
        });
    }

    private static String policy(String path) {
        return PortalClient.as("consumer").get(path).headers().firstValue("Content-Security-Policy").orElseThrow();
    }
}
