package dev.medley.predictions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.sound.Pcm;
import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.PublishedRecording;
import dev.medley.testkit.Rows;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@FunctionTest("predictions")
class PredictionOptionsTest {

    private final FunctionUnderTest predictions;
    private final Client ada;

    PredictionOptionsTest(FunctionUnderTest predictions) {
        this.predictions = predictions;
        ada = Client.of(predictions);
    }

    private ApiAnswer request(PublishedRecording recording, Map<String, ?> options) {
        return ada.api().post("/api/predictions", Map.of("recordingId", recording.id(), "options", options));
    }

    private PublishedRecording happy() {
        return PublishedRecording.ready(predictions, ada.account(), Script.HAPPY.sound());
    }

    /** The script, for some seconds. */
    private PublishedRecording happySeconds(int seconds) {
        float[] samples = new float[Pcm.MODEL_RATE * seconds];
        Arrays.fill(samples, Script.HAPPY.sound().samples()[0]);
        return PublishedRecording.ready(predictions, ada.account(), new Pcm(samples, Pcm.MODEL_RATE));
    }

    @Test
    void windowsAreJudgedByThemselves() {
        ApiAnswer done = ada.over(request(happySeconds(4), Map.of("windowMs", 2000, "hopMs", 1500)));

        assertThat(done.at("/windows").findValuesAsText("startMs")).containsExactly("0", "1500", "3000");
        assertThat(done.at("/windows").findValuesAsText("endMs")).containsExactly("2000", "3500", "4000");
        assertThat(done.text("/windows/1/dominant")).isEqualTo("happy");
        assertThat(done.at("/options/windowMs").asInt()).isEqualTo(2000);
        assertThat(ada.api().get("/api/predictions").is(200).at("/items/0/windows"))
                .isEmpty();
    }

    @Test
    void labelsThatDoNotMatterAreOneAndCannotBeNamed() {
        ApiAnswer happy = ada.over(request(happy(), Map.of("labels", List.of("happy", "calm"))));
        assertThat(happy.text("/dominant")).isEqualTo("happy");
        assertThat(happy.at("/probabilities/other").asDouble()).isEqualTo(0.2877);

        ApiAnswer other = ada.over(request(happy(), Map.of("labels", List.of("sad", "calm"))));
        assertThat(other.at("/dominant").isNull()).isTrue();
        assertThat(other.text("/warnings/0/code")).isEqualTo("other");
    }

    @Test
    void whatIsBelowTheThresholdIsNotNamed() {
        assertThat(ada.over(request(happy(), Map.of("threshold", 0.7))).text("/dominant"))
                .isEqualTo("happy");
        ApiAnswer doubtful = ada.over(request(happy(), Map.of("threshold", 0.72)));
        assertThat(doubtful.at("/abstained").asBoolean()).isTrue();
        assertThat(doubtful.text("/warnings/0/code")).isEqualTo("below-threshold");
        ApiAnswer windows = ada.over(request(happySeconds(4), Map.of("threshold", 0.72, "windowMs", 2000)));
        assertThat(windows.text("/windows/0/warnings/0/code")).isEqualTo("below-threshold");
    }

    @Test
    void purposesThatTheLawForbidsAreRefusedWithItsArticle() {
        for (String purpose : List.of("workplace", "education")) {
            assertThat(request(happy(), Map.of("purpose", purpose))
                            .isProblem(422, "purpose-forbidden")
                            .text("/detail"))
                    .contains("2024/1689", "5(1)(f)");
        }
        assertThat(ada.over(request(happy(), Map.of("purpose", "medical"))).text("/options/purpose"))
                .isEqualTo("medical");
        ada.api()
                .post(
                        "/api/predictions/batch",
                        Map.of("recordingIds", List.of(happy().id()), "options", Map.of("purpose", "workplace")))
                .isProblem(422, "purpose-forbidden");
    }

    @Test
    void optionsThatCannotBeMetAreRefused() {
        PublishedRecording recording = happy();
        request(recording, Map.of("hopMs", 1000)).isProblem(422, "prediction-options-invalid");
        request(recording, Map.of("windowMs", 2000, "hopMs", 3000)).isProblem(422, "prediction-options-invalid");
        request(recording, Map.of("windowMs", 1999)).isProblem(422, "validation-failed");
        request(recording, Map.of("labels", List.of("happy"))).isProblem(422, "prediction-options-invalid");
        request(recording, Map.of("labels", Arrays.asList(null, "sad"))).isProblem(422, "validation-failed");
        assertThat(request(recording, Map.of("labels", List.of("happy", "furious")))
                        .isProblem(422, "prediction-options-invalid")
                        .text("/errors/0/pointer"))
                .isEqualTo("/options/labels/1");
        request(recording, Map.of("threshold", 2)).isProblem(422, "validation-failed");
        request(recording, Map.of("window", 2)).isProblem(400, "request-malformed");
    }

    @Test
    void tooManyWindowsAreRefusedWhereTheLengthIsKnownAndEndTheJobWhereItWasNot() {
        Map<String, ?> options = Map.of("windowMs", 2000, "hopMs", 500);
        PublishedRecording known = happy();
        Rows.update("update audio.pub_recordings set duration_ms = 400000 where id = ?", known.id());
        assertThat(request(known, options).isProblem(422, "windows-too-many").text("/errors/0/pointer"))
                .isEqualTo("/options/hopMs");

        // Its stand-in says four seconds.
        ApiAnswer failed = ada.over(request(happySeconds(400), options));
        assertThat(failed.text("/error/code")).isEqualTo("windows-too-many");
    }

    @Test
    void everyStretchOfSpeechIsJudgedByItself() {
        ApiAnswer done = ada.over(request(happySeconds(4), Map.of()));

        assertThat(done.at("/utterances").findValuesAsText("startMs")).containsExactly("0", "1000", "2000", "3000");
        assertThat(done.at("/utterances/1/endMs").asInt()).isEqualTo(1900);
        assertThat(done.text("/utterances/0/dominant")).isEqualTo("angry");
        assertThat(done.at("/utterances/1/abstained").asBoolean()).isTrue();
        assertThat(done.text("/utterances/1/warnings/0/code")).isEqualTo("too-short");
        assertThat(done.text("/utterances/2/dominant")).isEqualTo("happy");
        assertThat(done.at("/speakers")).isEmpty();
        assertThat(done.at("/baseline").isNull()).isTrue();
        assertThat(ada.api().get("/api/predictions").is(200).at("/items/0/utterances"))
                .isEmpty();
        ApiAnswer high = ada.over(request(happySeconds(4), Map.of("threshold", 0.65)));
        assertThat(high.text("/utterances/0/warnings/0/code")).isEqualTo("below-threshold");
    }

    @Test
    void aVoiceIsHeldAgainstItselfWhereItHasSpokenTenTimes() {
        ApiAnswer plain = ada.over(request(happySeconds(12), Map.of("windowMs", 2000)));
        ApiAnswer own = ada.over(request(happySeconds(12), Map.of("baseline", "own", "windowMs", 2000)));

        assertThat(own.at("/baseline/applied").asBoolean()).isTrue();
        assertThat(own.at("/baseline/segments").asInt()).isEqualTo(11);
        String usual = "/utterances/2/probabilities/happy";
        assertThat(own.at(usual).asDouble()).isLessThan(plain.at(usual).asDouble());
        String rare = "/utterances/0/probabilities/angry";
        assertThat(own.at(rare).asDouble()).isGreaterThan(plain.at(rare).asDouble());
        assertThat(own.at("/windows/0/probabilities/happy").asDouble())
                .isEqualTo(own.at(usual).asDouble());

        ApiAnswer few = ada.over(request(happySeconds(10), Map.of("baseline", "own")));
        assertThat(few.at("/baseline/applied").asBoolean()).isFalse();
        assertThat(few.text("/baseline/reason/code")).isEqualTo("too-few-segments");
        assertThat(few.at(usual).asDouble()).isEqualTo(plain.at(usual).asDouble());
    }
}
