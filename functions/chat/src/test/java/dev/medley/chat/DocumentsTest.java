package dev.medley.chat;

import static dev.medley.chat.Library.DOCUMENTS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.testkit.Api;
import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.Rows;
import dev.medley.testkit.TestAccount;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@FunctionTest(
        value = "chat",
        settings = {"medley.stage=local", "medley.outbound.loopback=true"})
class DocumentsTest {

    private static final String HANDBOOK = """
            # Handbook

            ## Leave

            Every employee has 28 days of paid leave a year. Requests are handed in four weeks ahead.

            ## Machines

            The press in hall two is switched off with the red lever before anybody opens its cover.
            """;

    private final FunctionUnderTest function;
    private final Library library;

    DocumentsTest(FunctionUnderTest function) {
        this.function = function;
        library = Library.of(function);
    }

    @Test
    void aDocumentTellsWhatWasReadOfIt() {
        UUID id = library.markdown(HANDBOOK);
        ApiAnswer document = library.api().get(DOCUMENTS + "/" + id).is(200);
        assertThat(document.text("/title")).isEqualTo("Handbook");
        assertThat(document.text("/fileName")).isEqualTo("text.md");
        assertThat(document.text("/indexed/format")).isEqualTo("markdown");
        assertThat(document.text("/indexed/language")).isEqualTo("en");
        assertThat(document.at("/indexed/passages").asInt()).isEqualTo(2);
        assertThat(document.at("/reason").isNull()).isTrue();
        ApiAnswer passages =
                library.api().get(DOCUMENTS + "/" + id + "/passages?limit=1").is(200);
        assertThat(passages.text("/items/0/headings/0")).isEqualTo("Handbook");
        assertThat(passages.at("/items/0/hasVector").asBoolean()).isTrue();
        ApiAnswer next = library.api()
                .get(DOCUMENTS + "/" + id + "/passages?limit=1&cursor=" + passages.text("/nextCursor"))
                .is(200);
        assertThat(next.text("/items/0/headings/1")).isEqualTo("Machines");
        assertThat(next.at("/nextCursor").isNull()).isTrue();
    }

    @Test
    void anotherVersionKeepsThePassagesThatAreTheSameAndLosesTheOthers() {
        UUID id = library.markdown(HANDBOOK);
        String kept = library.search("red lever").text("/items/0/passageId");
        byte[] vector = Rows.bytes("select vector from chat.passage where id = ?", UUID.fromString(kept));
        ApiAnswer renewed = library.renew(
                id,
                "# Handbook\n\nA new beginning.\n\n"
                        + HANDBOOK.replace("# Handbook\n", "").replace("28 days", "30 days"));
        assertThat(renewed.at("/version").asInt()).isEqualTo(2);
        ApiAnswer found = library.search("red lever");
        assertThat(found.text("/items/0/passageId")).isEqualTo(kept);
        assertThat(Rows.bytes("select vector from chat.passage where id = ?", UUID.fromString(kept)))
                .isEqualTo(vector);
        assertThat(library.passages(id))
                .anyMatch(text -> text.contains("30 days"))
                .noneMatch(text -> text.contains("28 days"));
    }

    @Test
    void aRejectedVersionLeavesTheOneBeforeInPlace() {
        UUID id = library.markdown(HANDBOOK);
        ApiAnswer renewed = library.renew(id, "   ");
        assertThat(renewed.text("/state")).isEqualTo("rejected");
        assertThat(renewed.text("/reason/code")).isEqualTo("no-text");
        assertThat(renewed.at("/indexed/passages").asInt()).isEqualTo(2);
        assertThat(library.search("red lever").at("/items")).isNotEmpty();
    }

    @Test
    void whatIsDeletedIsFoundNoMoreAndItsFilesGo() {
        UUID id = library.markdown(HANDBOOK);
        library.api().delete(DOCUMENTS + "/" + id).is(204);
        assertThat(library.search("red lever").at("/items")).isEmpty();
        library.api().get(DOCUMENTS + "/" + id).isProblem(404, "document-unknown");
        library.api().delete(DOCUMENTS + "/" + id).isProblem(404, "document-unknown");
        library.api().get(DOCUMENTS + "/" + id + "/passages").isProblem(404, "document-unknown");
        function.tick("chat-sweep");
        assertThat(Rows.count("select count(*) from chat.passage where document_id = ?", id))
                .isZero();
    }

    @Test
    void theFileThatWasReadIsDownloaded() throws IOException, InterruptedException {
        UUID id = library.markdown(HANDBOOK);
        ApiAnswer request =
                library.api().get(DOCUMENTS + "/" + id + "/download").is(200);
        try (HttpClient http = HttpClient.newHttpClient()) {
            var answer = http.send(
                    HttpRequest.newBuilder(URI.create(request.text("/url"))).build(), BodyHandlers.ofString());
            assertThat(answer.body()).isEqualTo(HANDBOOK);
            assertThat(answer.headers().firstValue("Content-Disposition").orElse(""))
                    .startsWith("attachment");
        }
    }

    @Test
    void nobodySeesOrTouchesAnothers() {
        UUID id = library.markdown(HANDBOOK);
        Api other = function.as(TestAccount.any());
        for (String path : List.of("", "/passages", "/download")) {
            other.get(DOCUMENTS + "/" + id + path).isProblem(404, "document-unknown");
        }
        other.delete(DOCUMENTS + "/" + id).isProblem(404, "document-unknown");
        other.patch(DOCUMENTS + "/" + id, Map.of("title", "Mine")).isProblem(404, "document-unknown");
        other.post(DOCUMENTS + "/" + id + "/versions", Map.of()).isProblem(404, "document-unknown");
        assertThat(other.get(DOCUMENTS).is(200).at("/items")).isEmpty();
        assertThat(other.get("/api/document-passages?q=red%20lever").is(200).at("/items"))
                .isEmpty();
        assertThat(other.get("/api/document-passages?q=red%20lever&documentId=" + id)
                        .is(200)
                        .at("/items"))
                .isEmpty();
        function.api().get(DOCUMENTS).is(401);
    }

    @Test
    void aListIsFiltered() {
        UUID first = library.markdown("# Alpha\n\nOne thing.");
        UUID second = library.markdown("# Beta\n\nAnother thing.");
        library.api()
                .patch(DOCUMENTS + "/" + first, Map.of("title", "About 100% of it"))
                .is(200);
        Api api = library.api();
        assertThat(api.get(DOCUMENTS).is(200).at("/items").findValuesAsText("id"))
                .containsExactly(second.toString(), first.toString());
        assertThat(api.get(DOCUMENTS + "?q=100%25").is(200).at("/items").findValuesAsText("id"))
                .containsExactly(first.toString());
        assertThat(api.get(DOCUMENTS + "?state=ready").is(200).at("/items")).hasSize(2);
        assertThat(api.get(DOCUMENTS + "?state=rejected").is(200).at("/items")).isEmpty();
        UUID collection = library.collection("Both", first);
        assertThat(api.get(DOCUMENTS + "?collectionId=" + collection)
                        .is(200)
                        .at("/items")
                        .findValuesAsText("id"))
                .containsExactly(first.toString());
        assertThat(library.search("thing", "&collectionId=" + collection)
                        .at("/items")
                        .findValuesAsText("documentId"))
                .containsExactly(first.toString());
        assertThat(library.search("thing", "&documentId=" + second).at("/items").findValuesAsText("documentId"))
                .containsExactly(second.toString());
    }

    @Test
    void anEditKnowsWhatItEdits() {
        UUID id = library.markdown(HANDBOOK);
        Api stale = library.api().header("If-Match", "\"7\"");
        stale.patch(DOCUMENTS + "/" + id, Map.of("title", "New")).isProblem(412, "precondition-failed");
        stale.delete(DOCUMENTS + "/" + id).isProblem(412, "precondition-failed");
        assertThat(library.api()
                        .patch(DOCUMENTS + "/" + id, Map.of("title", " New "))
                        .is(200)
                        .text("/title"))
                .isEqualTo("New");
        library.api().patch(DOCUMENTS + "/" + id, Map.of("title", " ")).isProblem(422, "validation-failed");
        assertThat(library.api().patch(DOCUMENTS + "/" + id, Map.of()).is(200).text("/title"))
                .isEqualTo("New");
    }
}
