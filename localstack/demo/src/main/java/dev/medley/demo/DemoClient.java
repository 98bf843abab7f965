package dev.medley.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A client of the API, as small as one can be. */
final class DemoClient {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final Duration PAUSE = Duration.ofMillis(250);

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI base;
    private @Nullable String token;

    DemoClient(String base) {
        this.base = URI.create(base);
    }

    void signIn(String accessToken) {
        token = accessToken;
    }

    JsonNode get(String path) {
        return send(request(path).GET());
    }

    JsonNode post(String path, Map<String, ?> body) {
        try {
            HttpRequest.Builder request = request(path)
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString(JSON.writeValueAsString(body)));
            return send(
                    token == null
                            ? request
                            : request.header(
                                    "Idempotency-Key", UUID.randomUUID().toString()));
        } catch (IOException e) {
            throw new DemoFailure(path + ": " + e.getMessage());
        }
    }

    /** Sends a file where a presigned request says, with that request alone. */
    void put(JsonNode upload, Path file) {
        try {
            BodyPublisher body = BodyPublishers.ofFile(file);
            HttpRequest.Builder request = HttpRequest.newBuilder(
                            URI.create(upload.path("url").asText()))
                    .PUT(body);
            upload.path("headers").properties().stream()
                    .filter(header -> !header.getKey().equalsIgnoreCase("content-length"))
                    .forEach(header ->
                            request.setHeader(header.getKey(), header.getValue().asText()));
            HttpResponse<String> response = exchange(request.build());
            if (response.statusCode() != 200) {
                throw new DemoFailure("The upload was refused: " + response.body());
            }
        } catch (IOException e) {
            throw new DemoFailure("Cannot read " + file);
        }
    }

    /** Asks again and again until the answer is as wished, and shows each. */
    JsonNode await(String path, Predicate<JsonNode> done, Consumer<JsonNode> seen) {
        Instant end = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(end)) {
            JsonNode answer = get(path);
            seen.accept(answer);
            if (done.test(answer)) {
                return answer;
            }
            pause();
        }
        throw new DemoFailure(path + " is not done after " + PATIENCE.toMinutes() + " minutes");
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(path));
        return token == null ? request : request.header("Authorization", "Bearer " + token);
    }

    private JsonNode send(HttpRequest.Builder request) {
        HttpRequest whole = request.build();
        HttpResponse<String> response = exchange(whole);
        try {
            JsonNode body = JSON.readTree(response.body());
            if (response.statusCode() >= 400) {
                throw new DemoFailure(whole.method() + " " + whole.uri().getPath() + ": "
                        + body.path("detail").asText(response.body()));
            }
            return body;
        } catch (IOException e) {
            throw new DemoFailure(whole.uri() + " did not answer with JSON");
        }
    }

    private HttpResponse<String> exchange(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new DemoFailure("Nobody answers at " + request.uri().getAuthority());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DemoFailure("Interrupted");
        }
    }

    private static void pause() {
        LockSupport.parkNanos(PAUSE.toNanos());
    }
}
