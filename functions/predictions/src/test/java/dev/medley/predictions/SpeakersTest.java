package dev.medley.predictions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.sound.Pcm;
import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.PublishedRecording;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Speakers whom a recording keeps apart in its channels are judged one by one. */
@FunctionTest("predictions")
class SpeakersTest {

    private static final int LOW = 300;
    private static final int HIGH = 1200;
    private static final Map<String, ?> SEPARATE = Map.of("channels", "separate", "windowMs", 2000);

    private final FunctionUnderTest predictions;
    private final Client ada;

    SpeakersTest(FunctionUnderTest predictions) {
        this.predictions = predictions;
        ada = Client.of(predictions);
    }

    private ApiAnswer request(PublishedRecording recording, Map<String, ?> options) {
        return ada.api().post("/api/predictions", Map.of("recordingId", recording.id(), "options", options));
    }

    private PublishedRecording recording(int... hertz) {
        PublishedRecording recording = PublishedRecording.ready(
                predictions, ada.account(), new Pcm(new float[Pcm.MODEL_RATE * 4], Pcm.MODEL_RATE));
        return recording.withOriginal(tones(hertz), hertz.length);
    }

    /** Four seconds of a tone in each channel, as 16-bit WAV; none where it has no frequency. */
    private static byte[] tones(int... hertz) {
        int frames = 8_000 * 4;
        int bytes = frames * 2 * hertz.length;
        ByteBuffer file = ByteBuffer.allocate(44 + bytes).order(ByteOrder.LITTLE_ENDIAN);
        file.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(36 + bytes);
        file.put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII)).putInt(16);
        file.putShort((short) 1).putShort((short) hertz.length).putInt(8_000);
        file.putInt(8_000 * 2 * hertz.length)
                .putShort((short) (2 * hertz.length))
                .putShort((short) 16);
        file.put("data".getBytes(StandardCharsets.US_ASCII)).putInt(bytes);
        for (int frame = 0; frame < frames; frame++) {
            for (int tone : hertz) {
                file.putShort((short) (8_000 * Math.sin(2 * Math.PI * tone * frame / 8_000)));
            }
        }
        return file.array();
    }

    @Test
    void eachChannelIsASpeaker() {
        ApiAnswer done = ada.over(request(recording(LOW, HIGH), SEPARATE));

        assertThat(done.at("/speakers").findValuesAsText("channel")).startsWith("1");
        assertThat(done.at("/speakers")).hasSize(2);
        assertThat(done.text("/speakers/0/dominant")).isEqualTo("angry");
        assertThat(done.text("/speakers/1/dominant")).isEqualTo("sad");
        assertThat(done.at("/speakers/1/windows")).hasSize(2);
        assertThat(done.text("/speakers/1/windows/0/dominant")).isEqualTo("sad");
        assertThat(done.at("/speakers/1/timeline/0/endMs").asInt()).isBetween(3900, 4000);
        assertThat(done.at("/utterances").findValuesAsText("channel")).containsExactly("1", "2");
        assertThat(done.at("/dominant").isNull()).isTrue();
        assertThat(done.at("/warnings").findValuesAsText("code")).containsExactly("speakers-differ");
        assertThat(done.at("/timeline")).isEmpty();
        assertThat(done.text("/options/channels")).isEqualTo("separate");
    }

    @Test
    void whoIsSilentIsJudgedByNobody() {
        ApiAnswer done = ada.over(request(recording(LOW, 0), SEPARATE));

        assertThat(done.text("/dominant")).isEqualTo("angry");
        assertThat(done.text("/speakers/1/warnings/0/code")).isEqualTo("no-speech");
        assertThat(done.at("/speakers/1/abstained").asBoolean()).isTrue();
    }

    @Test
    void oneChannelIsNotSeparated() {
        PublishedRecording one = recording(LOW);
        ApiAnswer refused = request(one, SEPARATE).isProblem(422, "channels-not-separate");
        assertThat(refused.text("/errors/0/pointer")).isEqualTo("/options/channels");
        ApiAnswer batch = ada.api()
                .post(
                        "/api/predictions/batch",
                        Map.of(
                                "recordingIds",
                                List.of(one.id(), recording(LOW, HIGH).id()),
                                "options",
                                SEPARATE))
                .is(202);
        assertThat(batch.text("/items/0/error/code")).isEqualTo("channels-not-separate");
        assertThat(batch.text("/items/1/status")).isEqualTo("queued");

        PublishedRecording early = PublishedRecording.processing(predictions, ada.account());
        ApiAnswer queued = request(early, SEPARATE).is(202);
        early.withOriginal(tones(LOW), 1);
        early.becomesReady(dev.medley.sound.WavFile.encode(Script.HAPPY.sound()));
        early.announce("recording.ready");
        assertThat(ada.over(queued).text("/error/code")).isEqualTo("channels-not-separate");
    }

    @Test
    void whatCannotBeDecodedEndsTheJob() {
        PublishedRecording recording = PublishedRecording.ready(predictions, ada.account(), Script.HAPPY.sound());
        recording.withOriginal(new byte[] {1, 2, 3}, 2);
        assertThat(ada.over(request(recording, SEPARATE)).text("/error/code")).isEqualTo("recording-unreadable");
    }
}
