package dev.medley.transcripts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@FunctionTest("transcripts")
class BatchesTest {

    private final Writer writer;

    BatchesTest(FunctionUnderTest transcripts) {
        writer = Writer.of(transcripts);
    }

    @Test
    void eachItemIsATranscriptOrARefusal() {
        UUID id = batch(List.of(
                Map.of("text", Writer.HEATING, "outputs", List.of("summary")),
                Map.of("text", "123"),
                Map.of("transcriptionId", UUID.randomUUID()),
                Map.of("text", Writer.HEATING, "language", "fr")));
        ApiAnswer batch = over(id);
        assertThat(batch.at("/items").asInt()).isEqualTo(4);
        assertThat(batch.at("/succeeded").asInt()).isEqualTo(1);
        assertThat(batch.at("/failed").asInt()).isEqualTo(1);
        assertThat(batch.at("/refused").asInt()).isEqualTo(2);
        ApiAnswer items =
                writer.api().get("/api/transcript-batches/" + id + "/items").is(200);
        assertThat(items.text("/items/0/status")).isEqualTo("succeeded");
        assertThat(items.text("/items/1/code")).isEqualTo("text-without-words");
        assertThat(items.text("/items/2/code")).isEqualTo("transcription-unknown");
        assertThat(items.text("/items/3/code")).isEqualTo("language-unsupported");
        assertThat(writer.api().get("/api/transcript-batches").is(200).text("/items/0/id"))
                .isEqualTo(id.toString());
    }

    @Test
    void aBatchIsCancelledAndResumed() {
        UUID transcription = UUID.randomUUID();
        Rows.change(
                "insert into speech.pub_transcriptions (id, owner_id, status) values (?, ?, 'running')",
                transcription,
                writer.account().id());
        UUID id = batch(List.of(Map.of("transcriptionId", transcription)));
        assertThat(writer.api()
                        .post("/api/transcript-batches/" + id + "/cancellation", Map.of())
                        .is(200)
                        .at("/cancelled")
                        .asInt())
                .isEqualTo(1);
        Rows.change(
                "update speech.pub_transcriptions set status = 'succeeded', text = ?, language = 'en',"
                        + " segments = '[]' where id = ?",
                Writer.HEATING,
                transcription);
        ApiAnswer resumed = writer.api()
                .post("/api/transcript-batches/" + id + "/resumption", Map.of())
                .is(200);
        assertThat(resumed.at("/cancelled").asInt()).isZero();
        assertThat(over(id).at("/percent").asInt()).isEqualTo(100);
    }

    @Test
    void nobodyElseSeesABatchAndItIsBounded() {
        UUID id = batch(List.of(Map.of("text", Writer.HEATING)));
        Writer other = writer.another();
        other.api().get("/api/transcript-batches/" + id).isProblem(404, "transcript-batch-unknown");
        other.api().get("/api/transcript-batches/" + id + "/items").isProblem(404, "transcript-batch-unknown");
        other.api()
                .post("/api/transcript-batches/" + id + "/cancellation", Map.of())
                .isProblem(404, "transcript-batch-unknown");
        other.api()
                .post("/api/transcript-batches/" + id + "/resumption", Map.of())
                .isProblem(404, "transcript-batch-unknown");
        writer.api().post("/api/transcript-batches", Map.of("items", List.of())).isProblem(422, "validation-failed");
        writer.api()
                .post("/api/transcript-batches", Map.of("items", Collections.nCopies(101, Map.of("text", "a"))))
                .isProblem(422, "validation-failed");
    }

    @Test
    void aTextIsRunAgainAndTheRunsAreCompared() {
        UUID first = writer.digested(Writer.HEATING, "outputs", List.of("summary", "topics"))
                .id();
        UUID second = writer.api()
                .post("/api/transcripts/" + first + "/runs", Map.of())
                .is(202)
                .id();
        ApiAnswer again = writer.finished(second);
        assertThat(again.text("/rerunOf")).isEqualTo(first.toString());
        assertThat(writer.api()
                        .get("/api/transcripts/" + second + "/runs")
                        .is(200)
                        .at("/items")
                        .size())
                .isEqualTo(2);
        Rows.change("update transcripts.transcript set summary = 'Another one. ' || summary where id = ?", second);
        ApiAnswer diff = writer.api()
                .get("/api/transcripts/" + first + "/diff?with=" + second)
                .is(200);
        assertThat(diff.at("/sameText").asBoolean()).isTrue();
        assertThat(diff.text("/summary/added/0")).isEqualTo("Another one.");
        assertThat(diff.at("/summary/removed").size()).isZero();
        assertThat(diff.at("/decisions").isNull()).isTrue();
        UUID narrower =
                writer.digested(Writer.HEATING, "outputs", List.of("topics")).id();
        assertThat(writer.api()
                        .get("/api/transcripts/" + first + "/diff?with=" + narrower)
                        .is(200)
                        .at("/summary")
                        .isNull())
                .as("what was not asked for is not removed")
                .isTrue();
        UUID foreign = writer.another().digested(Writer.HEATING).id();
        writer.api().get("/api/transcripts/" + first + "/diff?with=" + foreign).isProblem(404, "transcript-unknown");
        writer.api().post("/api/transcripts/" + foreign + "/runs", Map.of()).isProblem(404, "transcript-unknown");
    }

    private UUID batch(List<?> items) {
        return writer.api()
                .post("/api/transcript-batches", Map.of("title", "Week", "items", items))
                .is(201)
                .id();
    }

    private ApiAnswer over(UUID id) {
        return await().atMost(Duration.ofMinutes(1))
                .until(
                        () -> writer.api().get("/api/transcript-batches/" + id).is(200),
                        batch -> batch.at("/percent").asInt() == 100);
    }
}
