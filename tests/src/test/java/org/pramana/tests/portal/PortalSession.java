package org.pramana.tests.portal;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import org.pramana.tests.Sandbox;

/** One person's session without a browser, for what is counted in requests: pages alone, no styles and no scripts. */
public final class PortalSession {

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL)).followRedirects(HttpClient.Redirect.NORMAL).build();
    private final String portal;

    private PortalSession(String portal) {
        this.portal = portal;
    }

    public static PortalSession as(String login) {
        return at(Sandbox.portal(), login);
    }

    /** A session in which nobody has signed in. */
    public static PortalSession nobody() {
        return new PortalSession(Sandbox.portal());
    }

    /** In another deployment than the one under test. */
    public static PortalSession at(String portal, String login) {
        var session = new PortalSession(portal);
        var answer = session.post("/sign-in", Map.of("login", login, "password", "pramana"));
        if (answer.statusCode() != 200 || answer.uri().getPath().endsWith("/signin.xhtml")) {
            throw new IllegalStateException("%s could not sign in: %d %s".formatted(login, answer.statusCode(), answer.uri()));
        }
        return session;
    }

    public HttpResponse<String> get(String path) {
        return send(request(path).GET());
    }

    public HttpResponse<String> post(String path, Map<String, String> fields) {
        String form = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(request(path)
                .header("Origin", URI.create(portal).resolve("/").toString().replaceFirst("/$", ""))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(portal + path));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException unreachable) {
            throw new IllegalStateException("No answer from " + request.build().uri(), unreachable);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
