package org.pramana.tests.api;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonStructure;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import org.pramana.tests.Sandbox;

/** The REST API as a program outside sees it. Paths are below {@code /pramana/api/v1}. Never follows a redirect: where it leads is part of the answer. */
public final class ApiClient {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).followRedirects(HttpClient.Redirect.NEVER).connectTimeout(Duration.ofSeconds(10)).build();

    private final String authorization;

    private ApiClient(String authorization) {
        this.authorization = authorization;
    }

    public static ApiClient anonymous() {
        return new ApiClient(null);
    }

    /** One of the sample logins; their password is in the README. */
    public static ApiClient as(String login) {
        return as(login, "pramana");
    }

    public static ApiClient as(String login, String password) {
        return new ApiClient("Basic " + Base64.getEncoder().encodeToString((login + ":" + password).getBytes(StandardCharsets.UTF_8)));
    }

    public static ApiClient withToken(String token) {
        return new ApiClient("Bearer " + token);
    }

    public HttpResponse<String> get(String path, String... headers) {
        return send(request(path, headers).GET());
    }

    public HttpResponse<String> post(String path, String json, String... headers) {
        return send(request(path, headers).header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    public HttpResponse<String> put(String path, String json, String... headers) {
        return send(request(path, headers).header("Content-Type", "application/json").PUT(HttpRequest.BodyPublishers.ofString(json)));
    }

    public HttpResponse<String> patch(String path, String json, String... headers) {
        return send(request(path, headers).header("Content-Type", "application/json").method("PATCH", HttpRequest.BodyPublishers.ofString(json)));
    }

    public HttpResponse<String> delete(String path, String... headers) {
        return send(request(path, headers).DELETE());
    }

    /** A request for everything that the verbs above do not cover; send it with {@link #send}. */
    public HttpRequest.Builder request(String path, String... headers) {
        var request = HttpRequest.newBuilder(path.startsWith("http") ? URI.create(path) : Sandbox.portal("/api/v1" + path));
        return headers.length == 0 ? request : request.headers(headers);
    }

    public HttpResponse<String> send(HttpRequest.Builder request) {
        request.timeout(Duration.ofSeconds(60));
        if (authorization != null) {
            request.header("Authorization", authorization);
        }
        try {
            return HTTP.send(request.build(), BodyHandlers.ofString());
        } catch (IOException unreachable) {
            throw new IllegalStateException("No answer from " + request.build().uri(), unreachable);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    public static JsonStructure json(HttpResponse<String> answer) {
        try (var reader = Json.createReader(new StringReader(answer.body()))) {
            return reader.read();
        }
    }

    public static JsonObject object(HttpResponse<String> answer) {
        return json(answer).asJsonObject();
    }
}
