package dev.medley.speech.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.Rows;
import dev.medley.testkit.TestAccount;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Speech is written down while it is spoken. */
@FunctionTest("speech")
@ResourceLock("speech-live")
class LiveTranscriptionTest {

    private static final List<byte[]> FRAMES =
            Speaker.frames("The children are playing in the garden.", "The house is red today.");

    private final FunctionUnderTest function;
    private final TestAccount ada = TestAccount.any();

    LiveTranscriptionTest(FunctionUnderTest function) {
        this.function = function;
    }

    @Test
    void whatIsSaidIsToldWhileItIsSaidAndWhenItIsOver() {
        Speaker speaker = new Speaker(function, ada).begin(Speaker.english());
        speaker.say(FRAMES, 0, FRAMES.size());
        speaker.stop(FRAMES.size());
        JsonNode ended = speaker.await("ended");

        assertThat(speaker.text()).contains("children", "garden", "house", "red");
        assertThat(ended.at("/end/reason").asText()).isEqualTo("stopped");
        assertThat(ended.at("/end/transcriptionId").isMissingNode()).isTrue();
        assertThat(segments(speaker, "final")).containsExactlyInAnyOrderElementsOf(segments(speaker, "speech-started"));
        assertThat(segments(speaker, "final")).containsAll(segments(speaker, "partial"));
        assertThat(speaker.told("final"))
                .allSatisfy(last -> assertThat(last.at("/said/words")).isNotEmpty());
        speaker.requireOrder();
        var read = speaker.read();
        assertThat(read.text("/status")).isEqualTo("ended");
        assertThat(read.at("/segments")).hasSize(2);
        assertThat(Rows.count("select count(*) from speech.live_sound where live_id = ?", speaker.id()))
                .isZero();
    }

    private static Set<Integer> segments(Speaker speaker, String type) {
        return speaker.told(type).stream()
                .map(message -> message.path("segment").asInt())
                .collect(Collectors.toSet());
    }

    @Test
    void whoComesBackLosesNoWordAndIsToldWhatWasMissed() {
        Speaker speaker = new Speaker(function, ada).begin(Speaker.english());
        int half = 20;
        speaker.say(FRAMES, 0, half);
        int next = speaker.comeBack();
        assertThat(next).isBetween(0, half);
        speaker.say(FRAMES, next, FRAMES.size());
        speaker.stop(FRAMES.size());
        JsonNode _ = speaker.await("ended");

        assertThat(speaker.text()).contains("children", "garden", "house", "red");
        speaker.requireOrder();
    }

    @Test
    void framesThatComeTwiceOrInAnotherOrderAreReadOnceAndInOrder() {
        Speaker speaker = new Speaker(function, ada).begin(Speaker.english());
        for (int i = 0; i + 1 < FRAMES.size(); i += 2) {
            speaker.say(i + 1, FRAMES.get(i + 1));
            speaker.say(i, FRAMES.get(i));
            speaker.say(i, new byte[LiveTranscription.FRAME_BYTES]);
        }
        speaker.stop(FRAMES.size() / 2 * 2);
        JsonNode _ = speaker.await("ended");

        assertThat(speaker.text()).contains("children", "garden", "house", "red");
    }

    /** As API Gateway may deliver them. */
    @Test
    void theLastFramesMayComeAfterTheWordThatTheyAreTheLast() {
        Speaker speaker = new Speaker(function, ada).begin(Speaker.english());
        int most = FRAMES.size() - 25;
        speaker.say(FRAMES, 0, most);
        speaker.stop(FRAMES.size());
        speaker.say(FRAMES, most, FRAMES.size());
        JsonNode _ = speaker.await("ended");

        assertThat(speaker.text()).contains("children", "garden", "house", "red");
        speaker.say(0, FRAMES.getFirst());
        assertThat(speaker.await("error").at("/problem/code").asText()).isEqualTo("live-transcription-not-started");
    }

    @Test
    void aFrameThatIsMissingIsAskedFor() {
        Speaker speaker = new Speaker(function, ada).begin(Speaker.english());
        speaker.say(FRAMES, 0, 5);
        speaker.say(FRAMES, 6, 12);
        assertThat(speaker.await("missing").path("nextSequence").asInt()).isEqualTo(5);
    }

    @Test
    void whoSpeaksFasterThanItIsReadIsToldToWait() {
        Speaker speaker = new Speaker(function, ada).begin(Speaker.english());
        speaker.say(100_000, FRAMES.getFirst());
        JsonNode held = speaker.await("back-pressure");
        assertThat(held.path("nextSequence").asInt()).isZero();
        assertThat(held.path("retryAfterMs").asLong()).isPositive();
    }

    @Test
    void whoeverListensMayDieAndAnotherGoesOn() {
        Speaker speaker = new Speaker(function, ada).begin(Speaker.english());
        speaker.say(FRAMES, 0, 20);
        JsonNode _ = speaker.await("partial");
        // As if whoever listens had been silent for as long as a lease is good.
        assertThat(Rows.update("""
                update speech.live_transcription set worker_id = gen_random_uuid(), leased_until = now() - interval '1 s',
                    queued_at = '-infinity'
                where id = ?""", speaker.id())).isEqualTo(1);
        speaker.say(FRAMES, 20, FRAMES.size());
        speaker.stop(FRAMES.size());
        JsonNode _ = speaker.await("ended");

        assertThat(speaker.text()).contains("children", "garden", "house", "red");
        assertThat(segments(speaker, "final")).containsAll(segments(speaker, "partial"));
        speaker.requireOrder();
    }

    @Test
    void whatIsKeptIsATranscription() {
        Speaker speaker = new Speaker(function, ada).begin(Map.of("keep", true, "language", "en"));
        speaker.say(FRAMES, 0, FRAMES.size());
        speaker.stop(FRAMES.size());
        JsonNode ended = speaker.await("ended");

        String id = ended.at("/end/transcriptionId").asText();
        var kept = speaker.api().get("/api/speech/transcriptions/" + id).is(200);
        assertThat(kept.text("/status")).isEqualTo("succeeded");
        assertThat(kept.text("/text").toLowerCase(Locale.ROOT)).contains("children", "red");
        assertThat(kept.at("/segments")).hasSize(2);
        assertThat(speaker.api().get("/api/speech/transcriptions").is(200).at("/items"))
                .hasSize(1);
        assertThat(speaker.read().text("/transcriptionId")).isEqualTo(id);
        assertThat(Rows.texts(
                        "select data->>'language' from events.event where type = 'transcription.finished' and owner_id = ?",
                        ada.id()))
                .containsExactly("en");
        speaker.api().delete(Speaker.PATH + "/" + speaker.id()).is(204);
        speaker.api().get("/api/speech/transcriptions/" + id).is(200);
    }

    /** A hum in which nobody speaks English is nothing that is written down. */
    @Test
    void whereNobodySpeaksNothingIsTold() {
        Speaker speaker = new Speaker(function, ada).begin(Map.of());
        List<byte[]> silence = Speaker.frames(new float[32_000]);
        speaker.say(silence, 0, silence.size());
        speaker.stop(silence.size());
        JsonNode _ = speaker.await("ended");
        assertThat(speaker.told("final")).isEmpty();
        assertThat(speaker.told("speech-started")).isEmpty();
    }

    @Test
    void soundThatIsReadIsGone() {
        Speaker speaker = new Speaker(function, ada).begin(Speaker.english());
        speaker.say(FRAMES, 0, FRAMES.size());
        await().until(
                        () -> Rows.count("select count(*) from speech.live_sound where live_id = ?", speaker.id()),
                        left -> left > 0 && left < 15);
        speaker.stop(FRAMES.size());
        JsonNode _ = speaker.await("ended");
    }
}
