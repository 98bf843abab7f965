package dev.medley.transcripts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import dev.medley.events.Postponement;
import dev.medley.generation.GenerativeDigester;
import dev.medley.jobs.JobRunner;
import dev.medley.jobs.JobService;
import dev.medley.models.Digester;
import dev.medley.models.LanguageDetector;
import dev.medley.models.Router;
import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@FunctionTest("transcripts")
class TranscriptionTest {

    private static final String FINISHED = "transcription.finished";

    private final FunctionUnderTest transcripts;
    private final Writer writer;

    TranscriptionTest(FunctionUnderTest transcripts) {
        this.transcripts = transcripts;
        writer = Writer.of(transcripts);
    }

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

    @Test
    void theSummaryCitesWhenEachSentenceWasSaid() {
        UUID transcription = transcription("running", null);
        UUID id = asks(transcription).is(202).id();
        Rows.change("""
                update speech.pub_transcriptions set status = 'succeeded', language = 'en',
                    text = 'The council closes the pool. The repair costs forty thousand euros.',
                    segments = '[
                        {"startMs": 500, "endMs": 2500, "text": "The council closes the pool.", "confidence": 0.9, "words": [
                            {"startMs": 500, "endMs": 700, "text": "The"},
                            {"startMs": 700, "endMs": 1200, "text": "council"},
                            {"startMs": 1200, "endMs": 1600, "text": "closes"},
                            {"startMs": 1600, "endMs": 1700, "text": "the"},
                            {"startMs": 1700, "endMs": 2100, "text": "pool."}]},
                        {"startMs": 4000, "endMs": 7000, "text": "The repair costs forty thousand euros.",
                            "confidence": 0.9, "words": []}]'
                where id = ?""", transcription);
        Deliveries.send(Deliveries.event(FINISHED, transcription));

        ApiAnswer transcript = writer.finished(id);
        assertThat(transcript.at("/citations").toString()).isEqualTo("""
                [{"text":"The council closes the pool.","speaker":null,"startMs":500,"endMs":2100},\
                {"text":"The repair costs forty thousand euros.","speaker":null,"startMs":4000,"endMs":7000}]""");
    }

    @ParameterizedTest
    @ValueSource(strings = {"queued", "running"})
    void oneThatIsUnderWayIsWaitedFor(String status) {
        UUID transcription = transcription(status, null);
        UUID id = asks(transcription).is(202).id();
        Deliveries.deliver(transcripts, Deliveries.request(id));
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
        writer.api().post("/api/transcripts/" + id + "/runs").isProblem(409, "transcription-without-text");
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
        writer.another()
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

        String again = Deliveries.request(id);
        List.of(again, again, Deliveries.request(id), Deliveries.event(FINISHED, transcription))
                .forEach(event -> Deliveries.deliver(transcripts, event));

        assertThat(writer.reads(id).body()).isEqualTo(before.body());
        assertThat(Rows.events(id))
                .endsWith("transcript.finished succeeded")
                .containsOnlyOnce("transcript.finished succeeded");
    }

    @Test
    void whatWasCancelledWhileItWaitedStaysSo() {
        UUID transcription = transcription("running", null);
        ApiAnswer accepted = asks(transcription).is(202);
        assertThat(transcripts
                        .bean(JobService.class)
                        .cancel(
                                UUID.fromString(accepted.text("/jobId")),
                                writer.account().id()))
                .isTrue();
        Rows.change(
                "update speech.pub_transcriptions set status = 'succeeded', text = ?, segments = ?::jsonb where id = ?",
                Writer.HEATING,
                segment(Writer.HEATING),
                transcription);

        Deliveries.deliver(transcripts, Deliveries.event(FINISHED, transcription));
        Deliveries.deliver(transcripts, Deliveries.request(accepted.id()));

        assertThat(writer.reads(accepted.id()).text("/status")).isEqualTo("cancelled");
        assertThat(writer.reads(accepted.id()).at("/summary").isNull()).isTrue();
    }

    @Test
    void whatNoModelAnswersIsTriedAgainUntilItIsTimeToGiveUp() {
        UUID transcription = transcription("running", null);
        UUID id = asks(transcription).is(202).id();
        await().until(() -> Rows.hasWaited(id));
        Rows.change(
                "update speech.pub_transcriptions set status = 'succeeded', text = ?, segments = ?::jsonb where id = ?",
                Writer.HEATING,
                segment(Writer.HEATING),
                transcription);

        assertThatExceptionOfType(Postponement.class).isThrownBy(() -> deliverToNoModel(id));
        assertThat(writer.reads(id).text("/status")).isEqualTo("queued");
        assertThatExceptionOfType(Postponement.class).isThrownBy(() -> deliverToNoModel(id));
        deliverToNoModel(id);

        assertThat(writer.reads(id).text("/error/code")).isEqualTo("models-unavailable");
        assertThat(Rows.events(id)).contains("transcript.finished failed");
    }

    /** Does what the function would do if none of its models answered. */
    private void deliverToNoModel(UUID id) {
        Router<Digester> nobody =
                new Router<>("digest", List.of(new SilentDigester()), List.of("silent"), Clock.systemUTC(), _ -> {});
        TranscriptWork work = new TranscriptWork(
                transcripts.bean(TranscriptRepository.class),
                transcripts.bean(TranscriptionTexts.class),
                new TextModels(
                        transcripts.bean(LanguageDetector.class),
                        new Digesters(
                                transcripts.bean(GenerativeDigester.class),
                                nobody,
                                transcripts.bean(CurrentPrompt.class),
                                transcripts.bean(KeyRefusals.class))));
        transcripts.bean(JobRunner.class).run(Rows.jobOn(id), work);
    }

    private ApiAnswer asks(UUID transcription) {
        return writer.api().post("/api/transcripts", Map.of("transcriptionId", transcription));
    }

    private UUID transcription(String status, @Nullable String text) {
        UUID id = UUID.randomUUID();
        Rows.change(
                "insert into speech.pub_transcriptions (id, owner_id, status, text, segments, language)"
                        + " values (?, ?, ?, ?, ?::jsonb, ?)",
                id,
                writer.account().id(),
                status,
                text,
                text == null ? null : segment(text),
                text == null ? null : "en");
        return id;
    }

    private static void finish(UUID transcription, String status, @Nullable String text) {
        Rows.change(
                "update speech.pub_transcriptions set status = ?, text = ?, segments = ?::jsonb, language = 'en' where id = ?",
                status,
                text,
                text == null ? null : segment(text),
                transcription);
        Deliveries.send(Deliveries.event(FINISHED, transcription));
    }

    /** All of a text between two pauses, of which the words are not told apart. */
    private static String segment(String text) {
        return "[{\"startMs\": 0, \"endMs\": 60000, \"text\": \"%s\", \"confidence\": 0.9, \"words\": []}]"
                .formatted(text.replace("\"", "\\\"").replace("\n", "\\n"));
    }
}
