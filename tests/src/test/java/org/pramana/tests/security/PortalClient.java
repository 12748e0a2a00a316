package org.pramana.tests.security;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.pramana.tests.Sandbox;

/** The portal as a browser without eyes: keeps cookies, follows nothing, says where a form came from, and can lie about all of it. */
public final class PortalClient {

    static final String SESSION = "pramana-session";

    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    private static final Pattern FIELD = Pattern.compile("<input[^>]*type=\"hidden\"[^>]*>");
    private static final Pattern ATTRIBUTE = Pattern.compile("(name|value)=\"([^\"]*)\"");

    private final Map<String, String> cookies = new LinkedHashMap<>();

    public static PortalClient nobody() {
        return new PortalClient();
    }

    /** One of the sample logins. */
    public static PortalClient as(String login) {
        return as(login, "pramana");
    }

    public static PortalClient as(String login, String password) {
        PortalClient client = new PortalClient();
        HttpResponse<String> answer = client.signIn(login, password);
        if (answer.statusCode() != 302) {
            throw new AssertionError("Could not sign in as " + login + ": " + answer.statusCode());
        }
        return client;
    }

    public HttpResponse<String> signIn(String login, String password) {
        return post("/sign-in", Map.of("login", login, "password", password));
    }

    public HttpResponse<String> get(String path, String... headers) {
        return send(request(path, headers).GET());
    }

    public HttpResponse<String> post(String path, Map<String, String> fields, String... headers) {
        String form = fields.entrySet().stream().map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue())).collect(Collectors.joining("&"));
        return send(request(path, headers).header("Content-Type", "application/x-www-form-urlencoded").POST(BodyPublishers.ofString(form)));
    }

    HttpResponse<String> send(String method, String path, String... headers) {
        return send(request(path, headers).method(method, BodyPublishers.noBody()));
    }

    /** The hidden fields of the form with this id, its own name and the view's state among them. */
    static Map<String, String> hiddenFields(String page, String form) {
        int start = page.indexOf("<form id=\"" + form + "\"");
        if (start < 0) {
            throw new AssertionError("No form " + form + " on the page");
        }
        Map<String, String> fields = new LinkedHashMap<>();
        Matcher inputs = FIELD.matcher(page.substring(start, page.indexOf("</form>", start)));
        while (inputs.find()) {
            Map<String, String> attributes = new LinkedHashMap<>();
            Matcher attribute = ATTRIBUTE.matcher(inputs.group());
            while (attribute.find()) {
                attributes.putIfAbsent(attribute.group(1), attribute.group(2));
            }
            fields.put(attributes.get("name"), attributes.getOrDefault("value", ""));
        }
        return fields;
    }

    public String session() {
        return cookies.get(SESSION);
    }

    public PortalClient withSession(String id) {
        cookies.put(SESSION, id);
        return this;
    }

    private HttpRequest.Builder request(String path, String... headers) {
        URI address = path.startsWith("http") ? URI.create(path) : Sandbox.portal(path);
        HttpRequest.Builder request = HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(60));
        if (!cookies.isEmpty()) {
            request.header("Cookie", cookies.entrySet().stream().map(cookie -> cookie.getKey() + "=" + cookie.getValue()).collect(Collectors.joining("; ")));
        }
        return headers.length == 0 ? request : request.headers(headers);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer = HTTP.send(request.build(), BodyHandlers.ofString());
            answer.headers().allValues("Set-Cookie").forEach(this::keep);
            return answer;
        } catch (IOException unreachable) {
            throw new IllegalStateException("No answer from " + request.build().uri(), unreachable);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private void keep(String cookie) {
        String pair = cookie.split(";")[0];
        String name = pair.substring(0, pair.indexOf('='));
        if (cookie.contains("Max-Age=0")) {
            cookies.remove(name);
        } else {
            cookies.put(name, pair.substring(name.length() + 1));
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
