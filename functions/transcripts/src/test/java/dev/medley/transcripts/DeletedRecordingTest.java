package dev.medley.transcripts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.events.Event;
import dev.medley.testkit.Deliveries;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What was made of what was said in a recording goes with it, unless its owner keeps it. */
@FunctionTest("transcripts")
class DeletedRecordingTest {

    private final Deliveries erasure;
    private final Writer writer;
    private final UUID recording = UUID.randomUUID();

    DeletedRecordingTest(FunctionUnderTest transcripts) {
        erasure = new Deliveries(transcripts, "transcripts-erasure");
        writer = Writer.of(transcripts);
    }

    private UUID said() {
        UUID transcription = UUID.randomUUID();
        Rows.change(
                "insert into speech.pub_transcriptions (id, owner_id, status, text, segments, language, recording_id)"
                        + " values (?, ?, 'succeeded', ?, ?::jsonb, 'en', ?)",
                transcription,
                writer.account().id(),
                Writer.HEATING,
                "[{\"startMs\": 0, \"endMs\": 60000, \"text\": \"%s\", \"confidence\": 0.9, \"words\": []}]"
                        .formatted(Writer.HEATING.replace("\n", "\\n")),
                recording);
        return transcription;
    }

    private UUID transcriptOf(UUID transcription) {
        return writer.api()
                .post("/api/transcripts", Map.of("transcriptionId", transcription))
                .is(202)
                .id();
    }

    private void deleted(UUID ownerId, boolean keepTranscripts) {
        Event event = Deliveries.event(
                "transcription.removed-with-recording",
                ownerId,
                recording,
                Map.of("transcriptions", 1, "keepTranscripts", keepTranscripts));
        erasure.deliver(event);
        erasure.deliver(event);
    }

    private List<String> reports() {
        return dev.medley.testkit.Rows.texts(
                "select data::text from events.event where subject_id = ? and type = 'transcript.removed-with-recording'",
                recording);
    }

    private void isGone(UUID id) {
        writer.api().get("/api/transcripts/" + id).isProblem(404, "transcript-unknown");
    }

    @Test
    void transcriptsAndTheirRunsGoWithTheRecordingAndOthersStay() {
        UUID transcription = said();
        UUID transcript = writer.finished(transcriptOf(transcription)).id();
        UUID run = writer.api()
                .post("/api/transcripts/" + transcript + "/runs")
                .is(202)
                .id();
        UUID written = writer.digested(Writer.HEATING).id();
        Rows.change("delete from speech.pub_transcriptions where id = ?", transcription);

        deleted(writer.account().id(), false);

        isGone(transcript);
        isGone(run);
        writer.api().get("/api/transcripts/" + written).is(200);
        assertThat(reports()).containsExactly("{\"transcripts\": 2, \"keepTranscripts\": false}");
    }

    @Test
    void theyStayWhereTheirOwnerKeepsThem() {
        UUID transcript = writer.finished(transcriptOf(said())).id();

        deleted(writer.account().id(), true);

        assertThat(writer.api().get("/api/transcripts/" + transcript).is(200).text("/text"))
                .isEqualTo(Writer.HEATING);
        assertThat(reports()).containsExactly("{\"transcripts\": 0, \"keepTranscripts\": true}");
    }

    @Test
    void whatIsOthersStays() {
        UUID transcript = transcriptOf(said());
        deleted(UUID.randomUUID(), false);
        writer.api().get("/api/transcripts/" + transcript).is(200);
        assertThat(reports()).containsExactly("{\"transcripts\": 0, \"keepTranscripts\": false}");
    }
}
