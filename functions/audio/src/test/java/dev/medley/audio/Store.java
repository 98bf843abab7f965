package dev.medley.audio;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.jspecify.annotations.Nullable;

/** The object store as a client reaches it: with presigned requests, and no other right. */
final class Store {

    private Store() {}

    /** Sends the request that the API gave, with a body where it takes one. */
    static HttpResponse<byte[]> send(JsonNode transfer, byte @Nullable [] body) {
        return send(transfer, URI.create(transfer.get("url").asText()), body);
    }

    /** Sends it somewhere else than it was signed for. */
    static HttpResponse<byte[]> send(JsonNode transfer, URI url, byte @Nullable [] body) {
        BodyPublisher publisher = body == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body);
        HttpRequest.Builder request =
                HttpRequest.newBuilder(url).method(transfer.get("method").asText(), publisher);
        transfer.get("headers").properties().stream()
                .filter(header -> !header.getKey().equalsIgnoreCase("Content-Length"))
                .forEach(header ->
                        request.header(header.getKey(), header.getValue().asText()));
        // A connection of its own: a store that refuses closes it without having read what was sent.
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(request.build(), BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new IllegalStateException(url.toString(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
