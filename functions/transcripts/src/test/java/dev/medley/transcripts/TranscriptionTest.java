package dev.medley.transcripts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.testkit.ApiAnswer;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TranscriptionTest {

    private static final String FINISHED = "transcription.finished";
    private static final String REQUESTED = "transcript.requested";

    private final Writer writer = Writer.any();

    @Test
    void aTranscriptionThatIsDoneIsDigestedAtOnce() {
        UUID transcription = transcription("succeeded", Writer.HEATING);
        ApiAnswer transcript = writer.finished(asks(transcription).is(202).id());

        assertThat(transcript.text("/status")).isEqualTo("succeeded");
        assertThat(transcript.text("/transcriptionId")).isEqualTo(transcription.toString());
        assertThat(transcript.text("/text")).isEqualTo(Writer.HEATING);
        assertThat(transcript.text("/language/code")).isEqualTo("en");
        assertThat(transcript.at("/language/confidence").isNull()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"queued", "running"})
    void oneThatIsUnderWayIsWaitedFor(String status) {
        UUID transcription = transcription(status, null);
        UUID id = asks(transcription).is(202).id();
        Deliveries.deliver(Deliveries.event(REQUESTED, id));
        assertThat(writer.reads(id).text("/status")).isEqualTo("queued");
        assertThat(writer.reads(id).at("/text").isNull()).isTrue();

        finish(transcription, "succeeded", Writer.HEATING);

        assertThat(writer.finished(id).text("/text")).isEqualTo(Writer.HEATING);
        assertThat(writer.finished(id).text("/summary")).contains("heat pump");
    }

    @Test
    void whatWaitedForNothingFails() {
        UUID transcription = transcription("running", null);
        UUID id = asks(transcription).is(202).id();
        finish(transcription, "failed", null);
        assertThat(writer.finished(id).text("/error/code")).isEqualTo("transcription-without-text");
    }

    @Test
    void aSilentTranscriptionFailsWithItsReason() {
        UUID id = asks(transcription("succeeded", "...")).is(202).id();
        assertThat(writer.finished(id).text("/error/code")).isEqualTo("text-without-words");
    }

    @Test
    void aTranscriptionLongerThanATextMayBeFailsWithItsReason() {
        UUID id =
                asks(transcription("succeeded", "heat ".repeat(40_001))).is(202).id();
        assertThat(writer.finished(id).text("/error/code")).isEqualTo("text-too-long");
    }

    @ParameterizedTest
    @ValueSource(strings = {"failed", "cancelled"})
    void oneThatCameToNothingIsRefused(String status) {
        asks(transcription(status, null)).isProblem(409, "transcription-without-text");
    }

    @Test
    void unknownAndForeignOnesAreUnknown() {
        UUID foreign = transcription("succeeded", Writer.HEATING);
        asks(UUID.randomUUID()).isProblem(404, "transcription-unknown");
        Writer.any()
                .api()
                .post("/api/transcripts", Map.of("transcriptionId", foreign))
                .isProblem(404, "transcription-unknown");
    }

    @Test
    void anEventDeliveredAgainHasNoSecondEffect() {
        UUID transcription = transcription("running", null);
        UUID id = asks(transcription).is(202).id();
        finish(transcription, "succeeded", Writer.HEATING);
        ApiAnswer before = writer.finished(id);

        String again = Deliveries.event(REQUESTED, id);
        List.of(again, again, Deliveries.event(REQUESTED, id), Deliveries.event(FINISHED, transcription))
                .forEach(Deliveries::deliver);

        assertThat(writer.reads(id).body()).isEqualTo(before.body());
        assertThat(Rows.events(id))
                .endsWith("transcript.finished succeeded")
                .containsOnlyOnce("transcript.finished succeeded");
    }

    @Test
    void whatWasCancelledWhileItWaitedStaysSo() {
        UUID transcription = transcription("running", null);
        ApiAnswer accepted = asks(transcription).is(202);
        Rows.change(
                "update jobs.job set status = 'cancelled', finished_at = now() where id = ?",
                UUID.fromString(accepted.text("/jobId")));
        Rows.change(
                "update speech.pub_transcriptions set status = 'succeeded', text = ? where id = ?",
                Writer.HEATING,
                transcription);

        Deliveries.deliver(Deliveries.event(FINISHED, transcription));
        Deliveries.deliver(Deliveries.event(REQUESTED, accepted.id()));

        assertThat(writer.reads(accepted.id()).text("/status")).isEqualTo("cancelled");
        assertThat(writer.reads(accepted.id()).at("/summary").isNull()).isTrue();
    }

    @Test
    void whatNoModelAnsweredIsGivenUpWithAReason() {
        UUID id = asks(transcription("running", null)).is(202).id();
        Deliveries.giveUp(Deliveries.event(REQUESTED, id));
        assertThat(writer.reads(id).text("/status")).isEqualTo("failed");
        assertThat(writer.reads(id).text("/error/code")).isEqualTo("models-unavailable");
        assertThat(Rows.events(id)).contains("transcript.finished failed");
    }

    private ApiAnswer asks(UUID transcription) {
        return writer.api().post("/api/transcripts", Map.of("transcriptionId", transcription));
    }

    private UUID transcription(String status, @Nullable String text) {
        UUID id = UUID.randomUUID();
        Rows.change(
                "insert into speech.pub_transcriptions (id, owner_id, status, text, language) values (?, ?, ?, ?, ?)",
                id,
                writer.account().id(),
                status,
                text,
                text == null ? null : "en");
        return id;
    }

    private static void finish(UUID transcription, String status, @Nullable String text) {
        Rows.change(
                "update speech.pub_transcriptions set status = ?, text = ?, language = 'en' where id = ?",
                status,
                text,
                transcription);
        Deliveries.send(Deliveries.event(FINISHED, transcription));
    }
}
