package dev.medley.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.medley.testkit.Api;
import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.TestAccount;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** An account with documents, as tests use it. */
public record Library(FunctionUnderTest function, TestAccount account) {

    static final String DOCUMENTS = "/api/documents";
    static final String COLLECTIONS = "/api/document-collections";
    static final String INVITATIONS = "/api/document-collection-invitations";
    static final String MARKDOWN = "text/markdown";

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    public static Library of(FunctionUnderTest function) {
        return new Library(function, TestAccount.any());
    }

    Api api() {
        return function.as(account);
    }

    /** Uploads a file and waits until it was read or rejected. */
    ApiAnswer upload(String name, String contentType, byte[] file) {
        return over(announce(name, contentType, file).id());
    }

    UUID ready(String name, String contentType, byte[] file) {
        ApiAnswer document = upload(name, contentType, file);
        assertThat(document.text("/state")).as(document.body()).isEqualTo("ready");
        return document.id();
    }

    public UUID markdown(String text) {
        return ready("text.md", MARKDOWN, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Uploads a file that is rejected; the code of the reason. */
    String rejection(String name, String contentType, byte[] file) {
        ApiAnswer document = upload(name, contentType, file);
        assertThat(document.text("/state")).as(document.body()).isEqualTo("rejected");
        assertThat(document.text("/reason/detail")).isNotEmpty();
        return document.text("/reason/code");
    }

    private ApiAnswer announce(String name, String contentType, byte[] file) {
        ApiAnswer announced = api().post(
                        DOCUMENTS,
                        Map.of("fileName", name, "contentType", contentType, "sizeBytes", Math.max(1, file.length)))
                .is(202);
        put(announced.at("/upload"), file);
        return announced;
    }

    /** Uploads another version and waits until it was read or rejected. */
    ApiAnswer renew(UUID id, String text) {
        byte[] file = text.getBytes(StandardCharsets.UTF_8);
        ApiAnswer announced = api().post(
                        DOCUMENTS + "/" + id + "/versions",
                        Map.of("fileName", "text.md", "contentType", MARKDOWN, "sizeBytes", file.length))
                .is(202);
        put(announced.at("/upload"), file);
        return over(id);
    }

    static void put(JsonNode request, byte[] file) {
        HttpRequest.Builder put =
                HttpRequest.newBuilder(URI.create(request.at("/url").asText())).PUT(BodyPublishers.ofByteArray(file));
        request.at("/headers").properties().stream()
                .filter(header -> !header.getKey().equalsIgnoreCase("content-length"))
                .forEach(header -> put.header(header.getKey(), header.getValue().asText()));
        try {
            assertThat(HTTP.send(put.build(), BodyHandlers.discarding()).statusCode())
                    .isEqualTo(200);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    ApiAnswer over(UUID id) {
        return await().atMost(Duration.ofSeconds(90))
                .pollInterval(Duration.ofMillis(100))
                .until(
                        () -> api().get(DOCUMENTS + "/" + id).is(200),
                        answer -> List.of("ready", "rejected").contains(answer.text("/state")));
    }

    ApiAnswer search(String question) {
        return search(question, "");
    }

    ApiAnswer search(String question, String more) {
        return api().get("/api/document-passages?q=" + URLEncoder.encode(question, StandardCharsets.UTF_8) + more)
                .is(200);
    }

    /** The texts of all passages of a document, in order. */
    List<String> passages(UUID id) {
        return api().get(DOCUMENTS + "/" + id + "/passages?limit=100")
                .is(200)
                .at("/items")
                .findValuesAsText("text");
    }

    UUID collection(String name, UUID... documents) {
        UUID id = api().post(COLLECTIONS, Map.of("name", name)).is(201).id();
        for (UUID document : documents) {
            api().put(COLLECTIONS + "/" + id + "/documents/" + document, Map.of())
                    .is(204);
        }
        return id;
    }

    /** Invites somebody, who accepts. */
    UUID share(UUID collection, Library with, String role) {
        UUID id = invite(collection, with, role);
        with.accept(id);
        return id;
    }

    UUID invite(UUID collection, Library guest, String role) {
        return api().post(
                        COLLECTIONS + "/" + collection + "/members",
                        Map.of("accountId", guest.account.id(), "role", role))
                .is(201)
                .id();
    }

    ApiAnswer invitations() {
        return api().get(INVITATIONS).is(200);
    }

    void accept(UUID invitation) {
        ApiAnswer _ =
                api().put(INVITATIONS + "/" + invitation + "/acceptance", "").is(200);
    }
}
