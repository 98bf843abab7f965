package dev.medley.speech;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.PublishedRecording;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

@FunctionTest("speech")
class EvaluationTest {

    private final FunctionUnderTest speech;
    private final Client ada;

    EvaluationTest(FunctionUnderTest speech) {
        this.speech = speech;
        ada = Client.of(speech);
    }

    @Test
    void aTranscriptionIsComparedWithWhatWasSaid() {
        ApiAnswer done = made();

        ApiAnswer evaluation = evaluate(ada, done, Map.of("reference", "Well, hello brave world!"))
                .is(200);

        assertThat(evaluation.at("/wordErrorRate").asDouble()).isEqualTo(0.5);
        assertThat(evaluation.at("/characterErrorRate").asDouble()).isEqualTo(0.5);
        assertThat(evaluation.at("/hits").asInt()).isEqualTo(2);
        assertThat(evaluation.at("/deletions").asInt()).isEqualTo(2);
        assertThat(StreamSupport.stream(evaluation.at("/alignment").spliterator(), false)
                        .map(step -> step.at("/edit").asText()))
                .containsExactly("deletion", "hit", "deletion", "hit");
        assertThat(evaluation.at("/alignment/3/startMs").asLong()).isEqualTo(1000);
        assertThat(evaluation.text("/alignment/3/hypothesis")).isEqualTo("world.");
    }

    @Test
    void caseAndPunctuationAreNoErrors() {
        ApiAnswer same =
                evaluate(ada, made(), Map.of("reference", "HELLO – “world”")).is(200);

        assertThat(same.at("/wordErrorRate").asDouble()).isZero();
        assertThat(same.at("/characterErrorRate").asDouble()).isZero();
    }

    @Test
    void aPartIsComparedAlone() {
        ApiAnswer part = evaluate(ada, made(), Map.of("reference", "Bye", "startMs", 1_400, "endMs", 9_000))
                .is(200);

        assertThat(part.at("/wordErrorRate").asDouble()).isEqualTo(1);
        assertThat(part.at("/deletions").asInt()).isEqualTo(1);
    }

    @Test
    void badReferencesAreRefused() {
        ApiAnswer done = made();

        evaluate(ada, done, Map.of("reference", "...")).isProblem(422, "reference-empty");
        evaluate(ada, done, Map.of("reference", "word ".repeat(3_001))).isProblem(422, "evaluation-too-long");
        evaluate(ada, done, Map.of("reference", "a", "startMs", 5, "endMs", 5))
                .isProblem(422, "evaluation-range-invalid");
        evaluate(ada, done, Map.of("reference", "a", "startMs", -5)).isProblem(422, "validation-failed");
        evaluate(Client.of(speech), done, Map.of("reference", "a")).isProblem(404, "transcription-unknown");
        ApiAnswer waiting = ada.request(PublishedRecording.processing(speech, ada.account()));
        evaluate(ada, waiting, Map.of("reference", "a")).isProblem(409, "transcription-not-made");
    }

    @Test
    void aTranscriptionSaysHowWellItSeemsToBeWritten() {
        ApiAnswer done = made();

        assertThat(done.at("/quality/confidence").asDouble()).isEqualTo(0.9);
        assertThat(done.at("/quality/flaggedSegments")).isEmpty();
        assertThat(done.at("/quality/speechMs").asLong()).isEqualTo(1100);
        assertThat(done.at("/quality/wordsPerMinute").asDouble()).isEqualTo(109.1);
    }

    private ApiAnswer made() {
        return ada.over(ada.request(PublishedRecording.ready(speech, ada.account(), Script.HELLO.sound())));
    }

    private static ApiAnswer evaluate(Client client, ApiAnswer transcription, Map<String, ?> body) {
        return client.api().post("/api/speech/transcriptions/" + transcription.id() + "/evaluation", body);
    }
}
