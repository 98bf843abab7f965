package dev.medley.speech;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.medley.models.voice.FliteVoice;
import dev.medley.sound.Pcm;
import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.PublishedRecording;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Somebody speaks in each channel of a recording. */
@FunctionTest("speech")
class SeparateChannelsTest {

    private static final String PATH = "/api/speech/transcriptions";

    private final FunctionUnderTest speech;
    private final Client ada;

    SeparateChannelsTest(FunctionUnderTest speech) {
        this.speech = speech;
        ada = Client.of(speech);
    }

    private static float[] say(String text) {
        Pcm spoken = new FliteVoice().speak(text, FliteVoice.DEFAULT_VOICE);
        assertThat(spoken.sampleRate()).isEqualTo(Pcm.MODEL_RATE);
        return spoken.samples();
    }

    /** One after the other in time, each in a channel of its own; what is weak is as weak as a leak. */
    private static byte[] takingTurns(float[]... channels) {
        int length = Arrays.stream(channels).mapToInt(channel -> channel.length).sum();
        ByteBuffer file = ByteBuffer.allocate(44 + 2 * length * channels.length).order(ByteOrder.LITTLE_ENDIAN);
        file.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(file.capacity() - 8);
        file.put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII)).putInt(16).putShort((short) 1);
        file.putShort((short) channels.length).putInt(Pcm.MODEL_RATE);
        file.putInt(2 * channels.length * Pcm.MODEL_RATE);
        file.putShort((short) (2 * channels.length)).putShort((short) 16);
        file.put("data".getBytes(StandardCharsets.US_ASCII)).putInt(file.capacity() - 44);
        int start = 0;
        for (int speaker = 0; speaker < channels.length; speaker++) {
            for (float sample : channels[speaker]) {
                for (int channel = 0; channel < channels.length; channel++) {
                    file.putShort((short) (channel == speaker ? sample * 32000 : 0));
                }
            }
            start += channels[speaker].length;
        }
        assertThat(start).isEqualTo(length);
        return file.array();
    }

    private ApiAnswer transcribed(byte[] original, int channels, Map<String, ?> wishes) {
        PublishedRecording recording = PublishedRecording.ready(speech, ada.account(), Script.HELLO.sound())
                .withOriginal(original, channels);
        Map<String, Object> body = new java.util.HashMap<>(wishes);
        body.put("recordingId", recording.id());
        body.put("language", "en");
        body.put("channels", "separate");
        return ada.over(ada.api().post(PATH, body).is(202));
    }

    private static List<String> texts(ApiAnswer done, int channel) {
        List<String> texts = new ArrayList<>();
        for (JsonNode segment : done.at("/segments")) {
            if (segment.get("channel").asInt() == channel) {
                texts.add(segment.get("text").asText());
            }
        }
        return texts;
    }

    @Test
    void eachChannelIsHeardByItselfAndTheFilesSayWhich() {
        byte[] call = takingTurns(say("Good morning, how are you today?"), say("The weather is very nice in London."));
        ApiAnswer done = transcribed(call, 2, Map.of());

        assertThat(done.text("/status")).isEqualTo("succeeded");
        assertThat(String.join(" ", texts(done, 1)))
                .containsIgnoringCase("morning")
                .doesNotContain("weather");
        assertThat(String.join(" ", texts(done, 2)))
                .containsIgnoringCase("weather")
                .doesNotContain("morning");
        assertThat(done.at("/segments").findValuesAsText("startMs").stream()
                        .map(Long::valueOf)
                        .toList())
                .isSorted();
        assertThat(done.text("/text")).containsIgnoringCase("morning").containsIgnoringCase("weather");

        assertThat(ada.subtitles(done, "srt").body()).contains("\nChannel 1: ", "\nChannel 2: ");
        assertThat(ada.subtitles(done, "vtt").body()).contains("\n<v Channel 1>", "\n<v Channel 2>");
        assertThat(ada.subtitles(done, "txt").body()).startsWith("Channel 1: ").contains("\nChannel 2: ");
        assertThat(ada.subtitles(done, "ttml").body())
                .contains("<ttm:agent xml:id=\"channel2\"", " ttm:agent=\"channel1\">", " ttm:agent=\"channel2\">");
        assertThat(ada.subtitles(done, "json").at("/segments")).isEqualTo(done.at("/segments"));
    }

    @Test
    void whatIsPersonalIsMaskedInEachChannel() {
        byte[] call = takingTurns(
                say("Good morning, my name is Maria."), say("You can call me at five five five, one two three four."));
        ApiAnswer done = transcribed(call, 2, Map.of("redact", List.of("name", "phone")));

        assertThat(String.join(" ", texts(done, 1))).contains("[name]").doesNotContain("Maria");
        assertThat(done.at("/redactions")).isNotEmpty();
    }

    @Test
    void threeChannelsAreThreeAndOneIsOne() {
        float[] word = say("Good morning.");
        ApiAnswer three = transcribed(takingTurns(word, word, word), 3, Map.of());
        assertThat(texts(three, 1)).isNotEmpty();
        assertThat(texts(three, 2)).isNotEmpty();
        assertThat(texts(three, 3)).isNotEmpty();

        ApiAnswer one = transcribed(takingTurns(word), 1, Map.of());
        assertThat(one.at("/segments")).hasSameSizeAs(texts(one, 1));
    }

    @Test
    void whatHasTooManyChannelsOrNoneThatCanBeReadFails() {
        byte[] nonsense = {1, 2, 3};
        assertThat(transcribed(nonsense, 2, Map.of()).text("/error/code")).isEqualTo("recording-unreadable");
        assertThat(transcribed(nonsense, 9, Map.of()).text("/error/code")).isEqualTo("channels-too-many");
    }

    @Test
    void oneMixHasNoChannels() {
        ApiAnswer done = ada.over(ada.request(PublishedRecording.ready(speech, ada.account(), Script.HELLO.sound())));
        assertThat(done.at("/segments/0/channel").isNull()).isTrue();
        ada.api()
                .post(PATH, Map.of("recordingId", java.util.UUID.randomUUID(), "channels", "left"))
                .isProblem(422, "validation-failed");
    }
}
