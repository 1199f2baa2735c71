package io.huiyin.platform;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Calls the running Huiyin over real HTTP, as a user or as nobody. */
public final class Browser {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final String address;
    private final String authorization;

    private Browser(String address, String authorization) {
        this.address = address;
        this.authorization = authorization;
    }

    /** Nobody in particular. */
    public static Browser at(int port) {
        return new Browser("http://127.0.0.1:" + port, null);
    }

    /** The same as this user. */
    public Browser as(String user, String password) {
        var both = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
        return new Browser(address, "Basic " + Base64.getEncoder().encodeToString(both));
    }

    /** The same as this demo user. */
    public Browser as(String user) {
        return as(user, "demo");
    }

    public HttpResponse<String> get(String path) {
        return send(request(path).GET());
    }

    public HttpResponse<String> post(String path, String json) {
        return send(request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(json)));
    }

    public HttpResponse<String> put(String path, String json) {
        return send(request(path).header("Content-Type", "application/json").PUT(BodyPublishers.ofString(json)));
    }

    public HttpResponse<String> delete(String path) {
        return send(request(path).DELETE());
    }

    /** The body as JSON. */
    public static JsonNode json(HttpResponse<String> response) {
        try {
            return new ObjectMapper().readTree(response.body());
        } catch (IOException e) {
            throw new AssertionError("Not JSON: " + response.body(), e);
        }
    }

    public HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(URI.create(address + path));
        return authorization == null ? request : request.header("Authorization", authorization);
    }

    public HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return CLIENT.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
