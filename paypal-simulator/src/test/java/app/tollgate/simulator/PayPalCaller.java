package app.tollgate.simulator;

import app.tollgate.simulator.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.concurrent.CompletableFuture;
import tools.jackson.databind.JsonNode;

/// Calls the stand-in as a merchant's server would: over HTTP, with a token.
final class PayPalCaller {

    static final Duration SOON = Duration.ofSeconds(10);

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(SOON)
            .build();
    private final PayPalSimulator simulator;
    private String token = "";
    private Instant tokenUntil = Instant.EPOCH;

    record Answer(int status, JsonNode body, HttpResponse<String> response) {

        String issue() {
            return body.path("details").path(0).path("issue").stringValue("");
        }

        String field() {
            return body.path("details").path(0).path("field").stringValue("");
        }

        String text(String pointer) {
            return body.at(pointer).stringValue("");
        }

        String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        String link(String rel) {
            return body.path("links").values().stream()
                    .filter(link -> link.path("rel").stringValue("").equals(rel))
                    .map(link -> link.path("href").stringValue(""))
                    .findFirst()
                    .orElse("");
        }
    }

    PayPalCaller(PayPalSimulator simulator) {
        this.simulator = simulator;
    }

    Answer get(String path, String... headers) {
        return send(request("GET", path, null, headers));
    }

    Answer post(String path, String body, String... headers) {
        return send(request("POST", path, body, headers));
    }

    Answer put(String path, String body) {
        return send(request("PUT", path, body));
    }

    Answer patch(String path, String body) {
        return send(request("PATCH", path, body));
    }

    Answer delete(String path) {
        return send(request("DELETE", path, null));
    }

    CompletableFuture<Integer> postLater(String path, String body, String... headers) {
        return client.sendAsync(request("POST", path, body, headers), HttpResponse.BodyHandlers.ofString())
                .thenApply(HttpResponse::statusCode);
    }

    /// A token for the time the stand-in lives in; after a leap of its clock a new one.
    String token() {
        if (!simulator.clock().instant().isBefore(tokenUntil)) {
            tokenUntil = simulator.clock().instant().plus(Duration.ofHours(8));
            token = fetchToken(simulator.clientSecret()).text("/access_token");
        }
        return token;
    }

    Answer fetchToken(String secret) {
        String pair = simulator.clientId() + ":" + secret;
        String basic = Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
        return send(HttpRequest.newBuilder(uri("/v1/oauth2/token"))
                .header("Authorization", "Basic " + basic)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials"))
                .build());
    }

    HttpRequest request(String method, String path, String body, String... headers) {
        HttpRequest.Builder builder = HttpRequest.newBuilder(uri(path)).timeout(SOON);
        builder.method(
                method, body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
        if (body != null) {
            builder.setHeader("Content-Type", "application/json");
        }
        if (!path.startsWith("/simulator")) {
            builder.setHeader("Authorization", "Bearer " + token());
        }
        for (int i = 0; i < headers.length; i += 2) {
            builder.setHeader(headers[i], headers[i + 1]);
        }
        return builder.build();
    }

    Answer send(HttpRequest request) {
        try {
            HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
            boolean json =
                    response.headers().firstValue("content-type").orElse("").startsWith("application/json");
            return new Answer(
                    response.statusCode(), json ? Json.MAPPER.readTree(response.body()) : Json.object(), response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    URI uri(String path) {
        return path.startsWith("http") ? URI.create(path) : URI.create(simulator.baseUrl() + path);
    }
}
