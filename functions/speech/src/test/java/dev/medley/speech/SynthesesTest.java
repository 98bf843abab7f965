package dev.medley.speech;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.medley.objects.ObjectStores;
import dev.medley.sound.WavFile;
import dev.medley.testkit.Api;
import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.TestAccount;
import dev.medley.topology.Medley;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@FunctionTest("speech")
class SynthesesTest {

    private static final String PATH = "/api/speech/syntheses";
    private static final String TEXT = "The children are playing in the garden.";

    private final FunctionUnderTest speech;
    private final Api api;

    SynthesesTest(FunctionUnderTest speech) {
        this.speech = speech;
        api = speech.as(TestAccount.any());
    }

    @Test
    void aTextIsSpokenWithTheTimesOfItsWords(@TempDir Path folder) throws IOException {
        ApiAnswer done = speak(Map.of("text", TEXT));

        assertThat(done.text("/status")).isEqualTo("succeeded");
        assertThat(done.text("/voice")).isEqualTo("embedded/slt");
        assertThat(done.at("/synthetic").asBoolean()).isTrue();
        assertThat(done.text("/wordTimes")).isEqualTo("aligned");
        assertThat(done.at("/words").findValuesAsText("text"))
                .containsExactly("The", "children", "are", "playing", "in", "the", "garden.");
        assertThat(done.at("/words/1/startMs").asLong()).isBetween(50L, 700L);
        assertThat(done.at("/words/6/startMs").asLong())
                .isGreaterThan(done.at("/words/3/startMs").asLong());
        assertThat(api.get(PATH + "/" + done.id() + "/audio").is(200).text("/url"))
                .contains(done.text("/id"));

        Path file = folder.resolve("speech.wav");
        speech.bean(ObjectStores.class).bucket(Medley.MEDIA).download("speech/syntheses/" + done.id() + ".wav", file);
        assertThat(WavFile.read(file).durationMs())
                .isEqualTo(done.at("/durationMs").asLong());
        assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                .endsWith("Synthetic speech");
    }

    @Test
    void theSameIsNotSpokenTwiceForOneAccount() {
        ApiAnswer done = speak(Map.of("text", "Once is enough."));

        assertThat(api.post(PATH, Map.of("text", "Once is enough.")).is(202).id())
                .isEqualTo(done.id());
        assertThat(api.post(PATH, Map.of("text", "Once is enough.", "rate", 1.1))
                        .is(202)
                        .id())
                .isNotEqualTo(done.id());
        assertThat(speech.as(TestAccount.any())
                        .post(PATH, Map.of("text", "Once is enough."))
                        .is(202)
                        .id())
                .isNotEqualTo(done.id());
    }

    @Test
    void rateAndMoodAreHeard() {
        long plain = duration(Map.of("text", TEXT));

        assertThat(duration(Map.of("text", TEXT, "rate", 2))).isBetween(plain * 4 / 10, plain * 6 / 10);
        assertThat(duration(Map.of("text", TEXT, "emotion", "sad"))).isGreaterThan(plain * 11 / 10);
        assertThat(duration(Map.of("text", TEXT, "emotion", "happy"))).isLessThan(plain);
    }

    @Test
    void ssmlIsSpokenAsItSays() {
        long one = duration(Map.of("ssml", "<speak>Hello.<break time='200ms'/>World.</speak>"));
        long two = duration(Map.of("ssml", "<speak>Hello.<break time='1.2s'/>World.</speak>"));
        assertThat(two - one).isEqualTo(1_000);

        ApiAnswer spelt = speak(Map.of("ssml", "<speak><say-as interpret-as='characters'>NSA</say-as></speak>"));
        assertThat(spelt.at("/words").findValuesAsText("text")).containsExactly("N,", "S,", "A");
        assertThat(duration(Map.of("ssml", "<speak><prosody rate='slow'>" + TEXT + "</prosody></speak>")))
                .isGreaterThan(duration(Map.of("text", TEXT)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<speak>Hello | ssml-invalid",
                "Hello | ssml-invalid",
                "<p>Hello</p> | ssml-invalid",
                "<!DOCTYPE speak [<!ENTITY x 'y'>]><speak>&x;</speak> | ssml-invalid",
                "<speak><break time='11s'/>Hello</speak> | ssml-invalid",
                "<speak><break time='soon'/>Hello</speak> | ssml-invalid",
                "<speak><prosody rate='900%'>Hello</prosody></speak> | ssml-invalid",
                "<speak><audio src='http://x'/></speak> | ssml-unsupported",
                "<speak><say-as interpret-as='date'>1</say-as></speak> | ssml-unsupported",
                "<speak><prosody contour='x'>Hello</prosody></speak> | ssml-unsupported",
                "<speak><break time='1s'/></speak> | synthesis-text-invalid",
            })
    void otherSsmlIsRefused(String ssml, String code) {
        api.post(PATH, Map.of("ssml", ssml)).isProblem(422, code);
    }

    @Test
    void badRequestsAreRefused() {
        api.post(PATH, Map.of()).isProblem(422, "synthesis-text-invalid");
        api.post(PATH, Map.of("text", "Hello", "ssml", "<speak>Hello</speak>"))
                .isProblem(422, "synthesis-text-invalid");
        api.post(PATH, Map.of("text", "...")).isProblem(422, "synthesis-text-invalid");
        api.post(PATH, Map.of("text", "Hello", "voice", "polly/Joanna")).isProblem(422, "voice-unknown");
        api.post(PATH, Map.of("text", "Hello", "rate", 3)).isProblem(422, "validation-failed");
        assertThat(speak(Map.of("text", "Привет всем")).text("/error/code")).isEqualTo("model-unsupported");
    }

    @Test
    void voicesAreListed() {
        ApiAnswer voices = api.get("/api/speech/voices").is(200);

        assertThat(voices.at("/voices").findValuesAsText("id"))
                .containsExactly("embedded/slt", "embedded/rms", "embedded/awb", "embedded/kal16");
        assertThat(voices.at("/emotions").findValuesAsText("emotion")).hasSize(8);
    }

    @Test
    void aSynthesisIsItsOwnersAlone() {
        ApiAnswer done = speak(Map.of("text", "Mine alone.", "voice", "embedded/kal16"));
        Api eve = speech.as(TestAccount.any());

        eve.get(PATH + "/" + done.id()).isProblem(404, "synthesis-unknown");
        eve.get(PATH + "/" + done.id() + "/audio").isProblem(404, "synthesis-unknown");
        eve.delete(PATH + "/" + done.id()).isProblem(404, "synthesis-unknown");
        assertThat(eve.get(PATH).is(200).at("/items")).isEmpty();
        assertThat(api.get(PATH).is(200).at("/items")).hasSize(1);
        api.delete(PATH + "/" + done.id()).is(204);
        api.get(PATH + "/" + done.id()).isProblem(404, "synthesis-unknown");
    }

    private long duration(Map<String, ?> request) {
        return speak(request).at("/durationMs").asLong();
    }

    private ApiAnswer speak(Map<String, ?> request) {
        ApiAnswer queued = api.post(PATH, request).is(202);
        return await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> api.get(PATH + "/" + queued.id()).is(200),
                        answer -> !List.of("queued", "running").contains(answer.text("/status")));
    }
}
