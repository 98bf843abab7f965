package dev.medley.models.speech;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.models.speech.SpokenSound.WordStart;
import io.micronaut.json.JsonMapper;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class PollyEngineTest extends WireTest {

    private static final String PATH = "/v1/speech";

    @Override
    void call(URI url, Duration timeout) {
        speak(url, timeout);
    }

    private static SpokenSound speak(URI url, Duration timeout) {
        PollyEngine polly = new PollyEngine(url, timeout, JsonMapper.createDefault());
        return polly.speak("Fish & chips", polly.voices().getFirst(), new Prosody(0.8, 1.1, -3));
    }

    @Test
    void soundAndTimesOfWordsAreAskedFor() {
        server.stubFor(post(PATH)
                .withRequestBody(matchingJsonPath("$.OutputFormat", equalTo("pcm")))
                .willReturn(aResponse().withHeader("Content-Type", "audio/pcm").withBody(new byte[32_000])));
        server.stubFor(post(PATH)
                .withRequestBody(matchingJsonPath("$.OutputFormat", equalTo("json")))
                .willReturn(aResponse()
                        .withHeader("Content-Type", "application/x-json-stream")
                        .withBody("""
                        {"time":6,"type":"word","start":0,"end":4,"value":"Fish"}
                        {"time":373,"type":"word","start":7,"end":12,"value":"chips"}
                        """)));

        SpokenSound spoken = speak(URI.create(server.baseUrl()), TIMEOUT);

        assertThat(spoken.sound().durationMs()).isEqualTo(1_000);
        assertThat(spoken.words()).containsExactly(new WordStart(6, "Fish"), new WordStart(373, "chips"));
        server.verify(
                2,
                postRequestedFor(urlEqualTo(PATH))
                        .withRequestBody(matchingJsonPath("$.VoiceId", equalTo("Joanna")))
                        .withRequestBody(
                                matchingJsonPath(
                                        "$.Text",
                                        equalTo(
                                                "<speak><prosody rate=\"80%\" pitch=\"+10%\" volume=\"-3.0dB\">Fish &amp; chips</prosody></speak>"))));
    }
}
