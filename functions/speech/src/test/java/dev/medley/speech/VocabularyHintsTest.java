package dev.medley.speech;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.models.voice.FliteVoice;
import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.PublishedRecording;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Names of products, spoken by an embedded voice, which the embedded model does not know. */
@FunctionTest("speech")
class VocabularyHintsTest {

    private static final String PATH = "/api/speech/transcriptions";
    private static final String SAID = "We talked about Kordavia with the customer.";

    private final FunctionUnderTest speech;
    private final Client ada;

    VocabularyHintsTest(FunctionUnderTest speech) {
        this.speech = speech;
        ada = Client.of(speech);
    }

    @Test
    void aHintIsFoundAndTheAnswerSaysWhatItReplaced() {
        ApiAnswer plain = ada.over(request(null, List.of()).is(202));
        assertThat(plain.text("/text")).doesNotContain("Kordavia");
        assertThat(plain.at("/vocabularyUse").isNull()).isTrue();
        assertThat(plain.at("/corrections")).isEmpty();

        ApiAnswer hinted =
                ada.over(request(List.of("Kordavia", "Zentauro"), List.of()).is(202));

        assertThat(hinted.text("/vocabularyUse")).isEqualTo("compared");
        String heard = hinted.text("/corrections/0/from");
        assertThat(hinted.at("/corrections")).hasSize(1);
        assertThat(hinted.text("/corrections/0/to")).isEqualTo("Kordavia");
        assertThat(hinted.text("/text")).isEqualTo(plain.text("/text").replace(heard, "Kordavia"));
        assertThat(hinted.at("/segments/0/words").findValuesAsText("text")).contains("Kordavia");
        assertThat(hinted.at("/corrections/0/startMs").asLong()).isBetween(500L, 1_500L);
    }

    @Test
    void hintsThatAreNotSaidChangeNothing() {
        ApiAnswer plain = ada.over(request(null, List.of()).is(202));
        ApiAnswer hinted = ada.over(request(List.of("Brontafax", "Talk", "Custard", "Abide"), List.of())
                .is(202));

        assertThat(hinted.text("/text")).isEqualTo(plain.text("/text"));
        assertThat(hinted.at("/corrections")).isEmpty();
    }

    @Test
    void correctionsAreMaskedToo() {
        ApiAnswer done = ada.over(request("My name is Kordavia.", List.of("Kordavia"), List.of("name"))
                .is(202));

        assertThat(done.text("/text")).contains("[name]");
        assertThat(done.at("/corrections").toString().toLowerCase(Locale.ROOT)).doesNotContain("avia");
    }

    @Test
    void aModelThatTakesNoHintsSaysSo() {
        PublishedRecording recording = PublishedRecording.ready(speech, ada.account(), Script.HELLO.sound());

        ApiAnswer done = ada.over(ada.api()
                .post(PATH, Map.of("recordingId", recording.id(), "vocabulary", List.of("Hallo")))
                .is(202));

        assertThat(done.text("/vocabularyUse")).isEqualTo("unused");
        assertThat(done.text("/text")).isEqualTo("Hello world.");
    }

    @Test
    void hintsAreSingleLinesAndAHundredAtMost() {
        PublishedRecording recording = PublishedRecording.processing(speech, ada.account());
        request(recording, Collections.nCopies(101, "Kordavia"), List.of()).isProblem(422, "validation-failed");
        request(recording, List.of("two\nlines"), List.of()).isProblem(422, "validation-failed");
        request(recording, List.of("x".repeat(101)), List.of()).isProblem(422, "validation-failed");
        request(recording, List.of(" "), List.of()).isProblem(422, "validation-failed");
        List<String> most = IntStream.range(0, 100).mapToObj(i -> "Hint " + i).toList();
        request(recording, most, List.of()).is(202);
    }

    private ApiAnswer request(@Nullable List<String> vocabulary, List<String> redact) {
        return request(SAID, vocabulary, redact);
    }

    private ApiAnswer request(String said, @Nullable List<String> vocabulary, List<String> redact) {
        PublishedRecording recording =
                PublishedRecording.ready(speech, ada.account(), new FliteVoice().speak(said, "awb"));
        return request(recording, vocabulary, redact);
    }

    private ApiAnswer request(PublishedRecording recording, @Nullable List<String> vocabulary, List<String> redact) {
        Map<String, Object> body = new HashMap<>(Map.of("recordingId", recording.id(), "language", "en"));
        if (vocabulary != null) {
            body.put("vocabulary", vocabulary);
        }
        if (!redact.isEmpty()) {
            body.put("redact", redact);
        }
        return ada.api().post(PATH, body);
    }
}
