package dev.medley.chat;

import static dev.medley.chat.Library.DOCUMENTS;
import static dev.medley.chat.Library.MARKDOWN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.events.Event;
import dev.medley.testkit.Api;
import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.Deliveries;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.Rows;
import dev.medley.testkit.TestAccount;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@FunctionTest(
        value = "chat",
        settings = {"medley.stage=local", "medley.outbound.loopback=true"})
class DocumentIntakeTest {

    private static final String REMOVED = "transcript.removed-with-recording";

    private static final String HANDBOOK = """
            # Handbook

            ## Leave

            Every employee has 28 days of paid leave a year. Requests are handed in four weeks ahead.

            ## Machines

            The press in hall two is switched off with the red lever before anybody opens its cover.
            """;

    private final FunctionUnderTest function;
    private final Library library;

    DocumentIntakeTest(FunctionUnderTest function) {
        this.function = function;
        library = Library.of(function);
    }

    @Test
    void whatCannotBeReadIsNotTakenIn() {
        Api api = library.api();
        api.post(DOCUMENTS, Map.of("fileName", "a.exe", "contentType", "application/x-msdownload", "sizeBytes", 10))
                .isProblem(422, "document-type-unknown");
        api.post(DOCUMENTS, Map.of("fileName", "a.pdf", "contentType", "application/pdf", "sizeBytes", 999_000_000))
                .isProblem(413, "document-too-large");
        api.post(DOCUMENTS, Map.of("fileName", "a.pdf")).isProblem(422, "document-source-invalid");
        api.post(DOCUMENTS, Map.of()).isProblem(422, "document-source-invalid");
        api.post(DOCUMENTS, Map.of("url", "http://169.254.169.254/latest/meta-data"))
                .isProblem(422, "url-blocked");
        api.post(DOCUMENTS, Map.of("url", "http://10.0.0.1/")).isProblem(422, "url-blocked");
        api.post(DOCUMENTS, Map.of("url", "file:///etc/passwd")).isProblem(422, "url-blocked");
        api.post(DOCUMENTS, Map.of("url", "not a url")).isProblem(422, "document-source-invalid");
        api.post(DOCUMENTS, Map.of("url", "https://www.example.com/", "contentId", UUID.randomUUID()))
                .isProblem(422, "document-source-invalid");
        api.get("/api/document-passages?q=%20").isProblem(422, "validation-failed");
    }

    @Test
    void anUploadThatNeverComesIsGivenUp() {
        ApiAnswer announced = library.api()
                .post(DOCUMENTS, Map.of("fileName", "a.md", "contentType", MARKDOWN, "sizeBytes", 10))
                .is(202);
        assertThat(library.api().get(DOCUMENTS + "/" + announced.id()).text("/state"))
                .isEqualTo("uploading");
        library.api().get(DOCUMENTS + "/" + announced.id() + "/download").isProblem(409, "document-not-ready");
        function.later(Duration.ofHours(2)).tick("chat-sweep");
        ApiAnswer document = library.api().get(DOCUMENTS + "/" + announced.id()).is(200);
        assertThat(document.text("/state")).isEqualTo("rejected");
        assertThat(document.text("/reason/code")).isEqualTo("upload-expired");
        assertThat(used("document")).isZero();
        assertThat(used("document-megabyte")).isZero();
    }

    @Test
    void onlyADocumentThatIsReadyCounts() {
        library.markdown(HANDBOOK);
        assertThat(used("document")).isEqualTo(1);
        assertThat(used("document-megabyte")).isEqualTo(1);

        library.rejection("a.pdf", "application/pdf", HANDBOOK.getBytes(StandardCharsets.UTF_8));
        UUID announced = library.api()
                .post(DOCUMENTS, Map.of("fileName", "a.md", "contentType", MARKDOWN, "sizeBytes", 2_000_001))
                .is(202)
                .id();
        assertThat(used("document-megabyte")).isEqualTo(4);
        library.api().delete(DOCUMENTS + "/" + announced).is(204);

        assertThat(used("document")).isEqualTo(1);
        assertThat(used("document-megabyte")).isEqualTo(1);
    }

    private long used(String meter) {
        return Rows.count(
                "select coalesce(sum(used), 0) from usage.counter where account_id = ? and meter = ?",
                library.account().id(),
                meter);
    }

    @Test
    void theMonthOfATierHasAnEnd() {
        Rows.update(
                "insert into account_data.allowance (account_id, meter, allowed) values (?, 'document', 1)",
                library.account().id());
        Rows.update(
                "insert into account_data.allowance (account_id, meter, allowed) values (?, 'document-megabyte', 3)",
                library.account().id());
        Map<String, Object> file = Map.of("fileName", "a.md", "contentType", MARKDOWN, "sizeBytes", 3_000_001);
        library.api().post(DOCUMENTS, file).isProblem(429, "quota-exceeded");
        library.markdown(HANDBOOK);
        library.api()
                .post(DOCUMENTS, Map.of("fileName", "a.md", "contentType", MARKDOWN, "sizeBytes", 1))
                .isProblem(429, "quota-exceeded");
    }

    @Test
    void textsOfMedleyAreTakenOver() {
        UUID transcript = UUID.randomUUID();
        UUID transcription = UUID.randomUUID();
        UUID content = UUID.randomUUID();
        UUID me = library.account().id();
        Rows.update(
                "insert into transcripts.pub_transcript values (?, ?, 'succeeded', 'Board', 'The budget was approved.', 'en')",
                transcript,
                me);
        Rows.update("""
                insert into speech.pub_transcriptions values (?, ?, 'succeeded', 'Good morning. The bridge is closed.', 'en',
                    '[{"startMs": 0, "endMs": 900, "text": "Good morning."},
                    {"startMs": 1000, "endMs": 3000, "text": "The bridge is closed."}]')""", transcription, me);
        Rows.update("""
                insert into content.pub_publication values (?, 'en', 'How to bake', 'Bread.',
                    '{"body": "## Dough\\n\\nKnead the dough for ten minutes.", "minutes": 10}')""", content);
        UUID board = taken("transcriptId", transcript);
        UUID heard = taken("transcriptionId", transcription);
        UUID baked = taken("contentId", content);
        assertThat(library.search("approved budget").text("/items/0/documentId"))
                .isEqualTo(board.toString());
        assertThat(library.search("bridge").text("/items/0/documentId")).isEqualTo(heard.toString());
        assertThat(library.search("bridge").at("/items/0/timeMs").isNumber()).isTrue();
        ApiAnswer dough = library.search("knead the dough");
        assertThat(dough.text("/items/0/documentId")).isEqualTo(baked.toString());
        assertThat(dough.text("/items/0/headings/1")).isEqualTo("Dough");
        Rows.update("update transcripts.pub_transcript set text = 'The budget was refused.' where id = ?", transcript);
        library.api().post(DOCUMENTS + "/" + board + "/versions", Map.of()).is(202);
        library.over(board);
        assertThat(library.passages(board)).containsExactly("The budget was refused.");
        function.as(TestAccount.any())
                .post(DOCUMENTS, Map.of("transcriptId", transcript))
                .isProblem(422, "document-source-unknown");
    }

    @Test
    void whatWasSaidInARecordingGoesWithItUnlessItIsKept() {
        UUID recording = UUID.randomUUID();
        UUID transcript = UUID.randomUUID();
        UUID transcription = UUID.randomUUID();
        UUID me = library.account().id();
        Rows.update(
                "insert into transcripts.pub_transcript values (?, ?, 'succeeded', 'Board', 'The budget was approved.', 'en', ?)",
                transcript,
                me,
                recording);
        Rows.update("""
                insert into speech.pub_transcriptions values (?, ?, 'succeeded', 'The bridge is closed.', 'en',
                    '[{"startMs": 0, "endMs": 900, "text": "The bridge is closed."}]', ?)""", transcription, me, recording);
        UUID board = taken("transcriptId", transcript);
        UUID heard = taken("transcriptionId", transcription);
        UUID written = library.markdown(HANDBOOK);
        library.over(written);
        Deliveries erasure = new Deliveries(function, "chat-erasure");

        erasure.deliver(Deliveries.event(REMOVED, me, recording, Map.of("transcripts", 0, "keepTranscripts", true)));
        library.api().get(DOCUMENTS + "/" + board).is(200);
        Event gone = Deliveries.event(REMOVED, me, recording, Map.of("transcripts", 1, "keepTranscripts", false));
        erasure.deliver(gone);
        erasure.deliver(gone);

        library.api().get(DOCUMENTS + "/" + board).isProblem(404, "document-unknown");
        library.api().get(DOCUMENTS + "/" + heard).isProblem(404, "document-unknown");
        library.api().get(DOCUMENTS + "/" + written).is(200);
        assertThat(Rows.texts(
                        "select data::text from events.event where subject_id = ? and type = 'document.removed-with-recording'"
                                + " order by id",
                        recording))
                .containsExactly("{\"passages\": 0, \"documents\": 0}", "{\"passages\": 2, \"documents\": 2}");
        assertThat(Rows.texts("select type from events.event where subject_id = ? order by id", board))
                .endsWith("document.deleted");
    }

    private UUID taken(String field, UUID source) {
        UUID id = library.api().post(DOCUMENTS, Map.of(field, source)).is(202).id();
        assertThat(library.over(id).text("/state")).isEqualTo("ready");
        return id;
    }

    @Test
    void anErasedAccountHasNothingLeft() {
        UUID id = library.markdown(HANDBOOK);
        library.collection("Mine", id);
        assertThat(Rows.texts(
                        "select kind from chat.pub_export where account_id = ? order by kind",
                        library.account().id()))
                .containsExactly("document-collections", "documents");
        new Deliveries(function, "chat-erasure")
                .deliver("account.erased", library.account().id(), Map.of());
        library.api().get(DOCUMENTS + "/" + id).isProblem(404, "document-unknown");
        assertThat(Rows.count(
                        "select count(*) from chat.pub_export where account_id = ?",
                        library.account().id()))
                .isZero();
        assertThat(Rows.count("select count(*) from chat.file_leftover")).isPositive();
    }
}
