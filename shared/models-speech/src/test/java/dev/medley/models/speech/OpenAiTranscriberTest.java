package dev.medley.models.speech;

import static com.github.tomakehurst.wiremock.client.WireMock.aMultipart;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.medley.models.HintedSpeech;
import dev.medley.models.HintedSpeech.HintUse;
import dev.medley.models.ModelFailure;
import dev.medley.models.RecognizedSpeech;
import dev.medley.sound.Pcm;
import io.micronaut.json.JsonMapper;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpenAiTranscriberTest extends WireTest {

    private static final Pcm SOUND = new Pcm(new float[Pcm.MODEL_RATE], Pcm.MODEL_RATE);

    @Override
    void call(URI url, Duration timeout) {
        transcribe(url, timeout, null);
    }

    private static RecognizedSpeech transcribe(URI url, Duration timeout, @Nullable String language) {
        return transcriber(url, timeout).transcribe(SOUND, language);
    }

    private static OpenAiTranscriber transcriber(URI url, Duration timeout) {
        return new OpenAiTranscriber(
                new OpenAiTranscriber.Place("whisper-1", url, timeout),
                () -> "sk-a-key",
                clients(),
                JsonMapper.createDefault());
    }

    @Test
    void segmentsWordsAndLanguageAreRead() {
        answers(okJson("""
                {"task": "transcribe", "language": "german", "text": "Guten Morgen.", "words": [
                   {"word": "Guten", "start": 0.1, "end": 0.4}, {"word": "Morgen.", "start": 0.4, "end": 0.9}],
                 "segments": [
                   {"start": 0.1, "end": 1.0, "text": " Guten Morgen.", "avg_logprob": -0.1, "no_speech_prob": 0.01},
                   {"start": 1.0, "end": 2.0, "text": " Vielen Dank.", "avg_logprob": -1.4, "no_speech_prob": 0.9}]}"""));

        RecognizedSpeech speech = transcribe(URI.create(server.baseUrl()), TIMEOUT, "de-AT");

        assertThat(speech.text()).isEqualTo("Guten Morgen.");
        assertThat(speech.segments()).hasSize(1);
        assertThat(speech.segments().getFirst().words()).hasSize(2);
        assertThat(speech.segments().getFirst().confidence()).isBetween(0.90, 0.91);
        assertThat(transcribe(URI.create(server.baseUrl()), TIMEOUT, null)
                        .language()
                        .code())
                .isEqualTo("de");
        server.verify(postRequestedFor(urlEqualTo("/v1/audio/transcriptions"))
                .withHeader("Authorization", equalTo("Bearer sk-a-key"))
                .withRequestBodyPart(aMultipart()
                        .withName("language")
                        .withBody(equalTo("de"))
                        .build())
                .withRequestBodyPart(aMultipart()
                        .withName("file")
                        .withHeader("Content-Type", containing("audio/wav"))
                        .build()));
    }

    @Test
    void hintsAreToldAsAPrompt() {
        answers(okJson("{\"language\": \"english\", \"text\": \"\", \"words\": [], \"segments\": []}"));

        HintedSpeech speech = transcriber(URI.create(server.baseUrl()), TIMEOUT)
                .transcribe(SOUND, "en", List.of("Zentauro", "Blue Harbor"), _ -> {});

        assertThat(speech.use()).isEqualTo(HintUse.TOLD);
        server.verify(postRequestedFor(urlEqualTo("/v1/audio/transcriptions"))
                .withRequestBodyPart(aMultipart()
                        .withName("prompt")
                        .withBody(equalTo("Zentauro, Blue Harbor"))
                        .build()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"garbage", "[]", "{}"})
    void garbageIsNoTranscript(String body) {
        answers(okJson(body));

        assertThatThrownBy(() -> transcribe(URI.create(server.baseUrl()), TIMEOUT, null))
                .isInstanceOf(ModelFailure.class);
    }

    @Test
    void aLanguageThatItDoesNotKnowIsNotSent() {
        assertThatThrownBy(() -> transcribe(URI.create(server.baseUrl()), TIMEOUT, "tlh"))
                .isInstanceOf(ModelFailure.class);
        assertThat(server.getAllServeEvents()).isEmpty();
    }
}
