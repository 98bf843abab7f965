package dev.medley.models.speech;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.deleteRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.medley.models.ModelFailure;
import io.micronaut.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ElevenLabsClonerTest extends WireTest {

    private static ElevenLabsCloner cloner(URI url, Duration timeout) {
        return new ElevenLabsCloner(
                new ElevenLabsCloner.Place("a-model", url, "a-key", timeout), clients(), JsonMapper.createDefault());
    }

    private ElevenLabsCloner cloner() {
        return cloner(URI.create(server.baseUrl()), TIMEOUT);
    }

    @Override
    void call(URI url, Duration timeout) {
        var _ = cloner(url, timeout).speak("Hello", "voice1", Prosody.PLAIN);
    }

    @Test
    void aVoiceIsMadeOfASample(@TempDir Path folder) throws IOException {
        answers(okJson("{\"voices\": [{\"name\": \"another\", \"voice_id\": \"v0\"}], \"voice_id\": \"v1\"}"));

        assertThat(cloner().make("medley-1", Files.writeString(folder.resolve("sample.wav"), "RIFF")))
                .isEqualTo("v1");

        server.verify(postRequestedFor(urlEqualTo("/v1/voices/add"))
                .withHeader("xi-api-key", equalTo("a-key"))
                .withRequestBody(containing("medley-1"))
                .withRequestBody(containing("RIFF")));
    }

    @Test
    void oneThatWasMadeBeforeIsFound() {
        answers(okJson("{\"voices\": [{\"name\": \"medley-1\", \"voice_id\": \"v0\"}]}"));

        assertThat(cloner().make("medley-1", Path.of("nowhere"))).isEqualTo("v0");
    }

    @Test
    void aTextIsSpokenAtARateThatTheServiceKnows() {
        answers(aResponse().withBody(new byte[3200]));

        assertThat(cloner().speak("Hello", "v1", new Prosody(2, 1, 0)).sound().durationMs())
                .isEqualTo(100);
        server.verify(postRequestedFor(urlEqualTo("/v1/text-to-speech/v1?output_format=pcm_16000"))
                .withRequestBody(matchingJsonPath("$.voice_settings[?(@.speed == 1.2)]")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"garbage", "{}", "{\"voice_id\": \"../x\"}"})
    void aVoiceWithoutANameIsNone(String body, @TempDir Path folder) throws IOException {
        answers(okJson(body));
        Path sample = Files.writeString(folder.resolve("sample.wav"), "RIFF");

        assertThatThrownBy(() -> cloner().make("medley-1", sample)).isInstanceOf(ModelFailure.class);
    }

    @Test
    void oneThatIsGoneIsDeleted() {
        answers(aResponse().withStatus(404));
        cloner().delete("v1");
        answers(aResponse().withStatus(400).withBody("{\"detail\": {\"status\": \"voice_does_not_exist\"}}"));
        cloner().delete("v1");
        server.verify(2, deleteRequestedFor(urlEqualTo("/v1/voices/v1")));
        answers(aResponse().withStatus(500));
        assertThatThrownBy(() -> cloner().delete("v1")).isInstanceOf(ModelFailure.class);
    }
}
