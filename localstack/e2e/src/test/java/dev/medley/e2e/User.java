package dev.medley.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.medley.testkit.Api;
import dev.medley.testkit.ApiAnswer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Somebody who signed up, and what they do with the API. */
record User(Api api, String email, String token) {

    static final String PASSWORD = "a long and private sentence";

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    /** A job whose worker was killed is found when its lease of two minutes has ended, by a sweep each minute. */
    private static final Duration UNTIL_WORKERS_ARE_MISSED = Duration.ofMinutes(4);

    static User signedUp(Api anybody) {
        String email = UUID.randomUUID() + "@example.org";
        anybody.post("/api/auth/register", Map.of("email", email, "password", PASSWORD, "displayName", "Ada"))
                .is(202);
        anybody.post("/api/auth/verify-email", Map.of("token", mailedToken(anybody, email)))
                .is(200);
        ApiAnswer tokens = anybody.post("/api/auth/login", Map.of("email", email, "password", PASSWORD))
                .is(200);
        String token = tokens.text("/access_token");
        return new User(anybody.with(token), email, token);
    }

    private static String mailedToken(Api api, String email) {
        ApiAnswer mails = await().atMost(PATIENCE)
                .until(
                        () -> api.get("/_twin/mailbox/messages?to=" + email),
                        answer -> !answer.at("/items").isEmpty());
        String link = mails.text("/items/0/links/0");
        return link.substring(link.indexOf("token=") + "token=".length());
    }

    /** Asks to upload and does; says the recording's id. */
    String upload(String fileName, String contentType, byte[] bytes) {
        ApiAnswer upload =
                declare(fileName, contentType, bytes.length, Map.of()).is(201);
        put(upload.at("/upload"), bytes);
        return upload.text("/recordingId");
    }

    ApiAnswer declare(String fileName, String contentType, long size, Map<String, ?> more) {
        Map<String, Object> body = new HashMap<>(more);
        body.putAll(Map.of("fileName", fileName, "contentType", contentType, "sizeBytes", size));
        return api.post("/api/audio/uploads", body);
    }

    static HttpResponse<String> put(JsonNode upload, byte[] bytes) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(upload.path("url").asText())).PUT(BodyPublishers.ofByteArray(bytes));
        upload.path("headers").properties().stream()
                .filter(header -> !header.getKey().equalsIgnoreCase("content-length"))
                .forEach(header ->
                        request.setHeader(header.getKey(), header.getValue().asText()));
        // A connection of its own: a store that refuses closes it without having read what was sent.
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The recording once it is ready or rejected. */
    ApiAnswer settled(String recordingId) {
        return await().atMost(PATIENCE)
                .until(
                        () -> api.get("/api/audio/" + recordingId).is(200),
                        answer -> List.of("ready", "rejected").contains(answer.text("/status")));
    }

    /** The result of a job that has succeeded. */
    ApiAnswer result(ApiAnswer started) {
        ApiAnswer job = await().atMost(UNTIL_WORKERS_ARE_MISSED)
                .until(
                        () -> api.get("/api/jobs/" + started.is(202).text("/jobId"))
                                .is(200),
                        answer -> !List.of("queued", "running").contains(answer.text("/status")));
        assertThat(job.text("/status")).as(job.body()).isEqualTo("succeeded");
        return api.get(job.text("/result")).is(200);
    }
}
