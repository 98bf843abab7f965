package dev.medley.models.speech;

import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.jsonResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.medley.models.HintedSpeech;
import dev.medley.models.HintedSpeech.HintUse;
import dev.medley.models.ModelFailure;
import dev.medley.models.RecognizedSpeech;
import dev.medley.sound.Pcm;
import dev.medley.sound.Sound;
import io.micronaut.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AmazonTranscriberTest extends WireTest {

    private static final Pcm SOUND = new Pcm(new float[Pcm.MODEL_RATE], Pcm.MODEL_RATE);
    private static final String URI_OF_SOUND = "s3://media/speech/a.wav";
    private static final String TARGET = "Transcribe.";

    private final List<String> deleted = new ArrayList<>();
    private final List<Long> stored = new ArrayList<>();

    @Override
    void call(URI url, Duration timeout) {
        transcribe(url, timeout, null);
    }

    private RecognizedSpeech transcribe(URI url, Duration timeout, @Nullable String language) {
        return transcribe(SOUND, url, timeout, language);
    }

    private RecognizedSpeech transcribe(Sound sound, URI url, Duration timeout, @Nullable String language) {
        return transcriber(url, timeout).transcribe(sound, language);
    }

    private AmazonTranscriber transcriber(URI url, Duration timeout) {
        SharedSounds sounds = new SharedSounds() {
            @Override
            public String store(Path wav) {
                stored.add(size(wav));
                return URI_OF_SOUND;
            }

            @Override
            public String jobPrefix() {
                return "medley-test-";
            }

            @Override
            public void delete(String uri) {
                deleted.add(uri);
            }
        };
        var times = new AmazonTranscriber.Times(timeout, Duration.ofSeconds(10), Duration.ofMillis(1));
        return new AmazonTranscriber(url, times, sounds, clients(), JsonMapper.createDefault());
    }

    private void finishes(String status) {
        answersTo("StartTranscriptionJob", "{}");
        answersTo("DeleteTranscriptionJob", "{}");
        answersTo("GetTranscriptionJob", """
                {"TranscriptionJob": {"TranscriptionJobStatus": "%s",
                 "Transcript": {"TranscriptFileUri": "%s/transcript"}}}""".formatted(status, server.baseUrl()));
        server.stubFor(get("/transcript").willReturn(okJson("""
                {"results": {"language_codes": [{"language_code": "de-DE", "duration_in_seconds": 3}], "items": [
                  {"type": "pronunciation", "start_time": "0.1", "end_time": "0.4",
                   "alternatives": [{"content": "Guten", "confidence": "0.9"}]},
                  {"type": "pronunciation", "start_time": "0.4", "end_time": "0.8",
                   "alternatives": [{"content": "Morgen", "confidence": "0.7"}]},
                  {"type": "punctuation", "alternatives": [{"content": ".", "confidence": "0.0"}]},
                  {"type": "pronunciation", "start_time": "2.0", "end_time": "2.4",
                   "alternatives": [{"content": "Danke", "confidence": "1.0"}]}]}}""")));
    }

    private void answersTo(String operation, String json) {
        server.stubFor(post(anyUrl())
                .withHeader("X-Amz-Target", equalTo(TARGET + operation))
                .willReturn(okJson(json)));
    }

    @Test
    void aJobIsStartedWaitedForReadAndRemoved() {
        finishes("COMPLETED");

        RecognizedSpeech speech = transcribe(URI.create(server.baseUrl()), TIMEOUT, null);

        assertThat(speech.text()).isEqualTo("Guten Morgen. Danke");
        assertThat(speech.language().code()).isEqualTo("de-DE");
        assertThat(speech.segments()).hasSize(2);
        assertThat(speech.segments().getFirst().words()).hasSize(2);
        assertThat(speech.segments().getFirst().confidence()).isBetween(0.79, 0.81);
        assertThat(deleted).containsExactly(URI_OF_SOUND);
        server.verify(postRequestedFor(anyUrl())
                .withHeader("X-Amz-Target", equalTo(TARGET + "StartTranscriptionJob"))
                .withRequestBody(matchingJsonPath("$.Media.MediaFileUri", equalTo(URI_OF_SOUND)))
                .withRequestBody(matchingJsonPath("$.IdentifyMultipleLanguages", equalTo("true"))));
        server.verify(
                postRequestedFor(anyUrl()).withHeader("X-Amz-Target", equalTo(TARGET + "DeleteTranscriptionJob")));
    }

    /** One of three hours would be a gigabyte of memory. */
    @Test
    void aLongSoundIsSentInParts() {
        finishes("COMPLETED");
        Sound hour = new Sound() {
            @Override
            public int sampleRate() {
                return 1000;
            }

            @Override
            public long durationMs() {
                return 3_600_000;
            }

            @Override
            public Pcm slice(long startMs, long endMs) {
                assertThat(endMs - startMs).isLessThanOrEqualTo(PART_MS);
                return new Pcm(new float[(int) (Math.min(endMs, durationMs()) - startMs)], sampleRate());
            }
        };

        assertThat(transcribe(hour, URI.create(server.baseUrl()), TIMEOUT, null).text())
                .isEqualTo("Guten Morgen. Danke");

        assertThat(stored).containsExactly(44L + 2 * 3_600_000);
    }

    private HintedSpeech hinted(String state) {
        finishes("COMPLETED");
        answersTo("ListVocabularies", """
                {"Vocabularies": [
                  {"VocabularyName": "medley-test-old", "LastModifiedTime": 1600000000},
                  {"VocabularyName": "of-others-medley-test-", "LastModifiedTime": 1600000000}]}""");
        answersTo("CreateVocabulary", "{\"VocabularyState\": \"PENDING\"}");
        answersTo("GetVocabulary", "{\"VocabularyState\": \"%s\"}".formatted(state));
        answersTo("DeleteVocabulary", "{}");
        return transcriber(URI.create(server.baseUrl()), TIMEOUT)
                .transcribe(SOUND, "de", List.of("Zentauro", "Blue Harbor", "4711"), _ -> {});
    }

    @Test
    void hintsAreAVocabularyThatLastsAsLongAsItsJob() {
        assertThat(hinted("READY").use()).isEqualTo(HintUse.TOLD);

        server.verify(postRequestedFor(anyUrl())
                .withHeader("X-Amz-Target", equalTo(TARGET + "CreateVocabulary"))
                .withRequestBody(matchingJsonPath("$.LanguageCode", equalTo("de-DE")))
                .withRequestBody(matchingJsonPath("$.Phrases[0]", equalTo("Zentauro")))
                .withRequestBody(matchingJsonPath("$.Phrases[1]", equalTo("Blue-Harbor")))
                .withRequestBody(matchingJsonPath("$.Phrases.length()", equalTo("2"))));
        server.verify(postRequestedFor(anyUrl())
                .withHeader("X-Amz-Target", equalTo(TARGET + "StartTranscriptionJob"))
                .withRequestBody(matchingJsonPath("$.Settings.VocabularyName", containing("medley-test-"))));
        server.verify(2, postRequestedFor(anyUrl()).withHeader("X-Amz-Target", equalTo(TARGET + "DeleteVocabulary")));
        server.verify(
                0,
                postRequestedFor(anyUrl()).withRequestBody(matchingJsonPath("$.VocabularyName", containing("others"))));
    }

    @Test
    void whereThereCanBeNoVocabularyTheJobGoesWithout() {
        assertThat(hinted("FAILED").use()).isEqualTo(HintUse.UNUSED);

        server.verify(postRequestedFor(anyUrl())
                .withHeader("X-Amz-Target", equalTo(TARGET + "StartTranscriptionJob"))
                .withRequestBody(matchingJsonPath("$.Settings", absent())));
        server.verify(2, postRequestedFor(anyUrl()).withHeader("X-Amz-Target", equalTo(TARGET + "DeleteVocabulary")));
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 403, 429, 500})
    void aRefusedVocabularyStopsNoJob(int status) {
        finishes("COMPLETED");
        answersTo("ListVocabularies", "{\"Vocabularies\": []}");
        answersTo("DeleteVocabulary", "{}");
        server.stubFor(post(anyUrl())
                .withHeader("X-Amz-Target", equalTo(TARGET + "CreateVocabulary"))
                .willReturn(jsonResponse("{\"__type\": \"LimitExceededException\"}", status)));

        HintedSpeech speech = transcriber(URI.create(server.baseUrl()), TIMEOUT)
                .transcribe(SOUND, "de", List.of("Zentauro"), _ -> {});

        assertThat(speech.use()).isEqualTo(HintUse.UNUSED);
        assertThat(speech.speech().text()).isEqualTo("Guten Morgen. Danke");
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void theLanguageIsTold() {
        finishes("COMPLETED");

        assertThat(transcribe(URI.create(server.baseUrl()), TIMEOUT, "de")
                        .language()
                        .code())
                .isEqualTo("de");

        server.verify(postRequestedFor(anyUrl()).withRequestBody(matchingJsonPath("$.LanguageCode", equalTo("de-DE"))));
    }

    @Test
    void aFailedJobIsNoTranscriptAndLeavesNothingBehind() {
        finishes("FAILED");

        assertThatThrownBy(() -> transcribe(URI.create(server.baseUrl()), TIMEOUT, null))
                .isInstanceOf(ModelFailure.class);
        assertThat(deleted).containsExactly(URI_OF_SOUND);
    }
}
