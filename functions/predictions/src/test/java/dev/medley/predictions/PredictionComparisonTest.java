package dev.medley.predictions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.PublishedRecording;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@FunctionTest("predictions")
class PredictionComparisonTest {

    private static final Instant TIME = Instant.parse("2026-05-02T10:00:00Z");

    private final FunctionUnderTest predictions;
    private final Client ada;
    private final UUID owner;

    PredictionComparisonTest(FunctionUnderTest predictions) {
        this.predictions = predictions;
        ada = Client.of(predictions);
        owner = ada.account().id();
    }

    private ApiAnswer compare(Object... ids) {
        String joined = String.join(
                ",", java.util.Arrays.stream(ids).map(Object::toString).toList());
        return ada.api().get("/api/predictions/comparison?ids=" + joined);
    }

    @Test
    void twoDifferByTheirProbabilities() {
        UUID happy = KeptPredictions.named(owner, TIME, "happy", 0.8);
        UUID sad = KeptPredictions.named(owner, TIME, "sad", 0.6);

        ApiAnswer answer = compare(happy, sad).is(200);

        assertThat(answer.text("/predictions/0/dominant")).isEqualTo("happy");
        assertThat(answer.at("/differences")).hasSize(1);
        assertThat(answer.text("/differences/0/id")).isEqualTo(sad.toString());
        assertThat(answer.at("/differences/0/sameDominant").asBoolean()).isFalse();
        assertThat(answer.at("/differences/0/sameModel").asBoolean()).isTrue();
        assertThat(answer.at("/differences/0/probabilityChanges/happy").asDouble())
                .isEqualTo(-0.8);
        assertThat(answer.at("/differences/0/probabilityChanges/sad").asDouble())
                .isEqualTo(0.4);
        assertThat(answer.at("/differences/0/probabilityChanges/calm").asDouble())
                .isEqualTo(0.4);
        assertThat(answer.at("/differences/0/totalVariation").asDouble()).isEqualTo(0.8);
        assertThat(answer.at("/differences/0/divergence").asDouble()).isBetween(0.3, 0.9);
        assertThat(answer.at("/differences/0/confidenceChange").asDouble()).isEqualTo(-0.2);
    }

    @Test
    void timelinesOfOneRecordingAreHeldAgainstEachOtherByTime() {
        PublishedRecording recording = PublishedRecording.ready(predictions, ada.account(), Script.HAPPY.sound());
        ApiAnswer first = ada.request(recording);
        ApiAnswer second = ada.request(recording);
        ada.over(first);
        ada.over(second);

        ApiAnswer answer = compare(first.id(), second.id()).is(200);

        assertThat(answer.at("/differences/0/sameRecording").asBoolean()).isTrue();
        assertThat(answer.at("/differences/0/totalVariation").asDouble()).isZero();
        assertThat(answer.text("/differences/0/timeline/scale")).isEqualTo("time");
        assertThat(answer.at("/differences/0/timeline/agreement").asDouble()).isEqualTo(1);
        assertThat(answer.text("/differences/0/timeline/steps/0/reference")).isEqualTo("happy");
    }

    @Test
    void manyAreSummedUpByEmotion() {
        UUID one = KeptPredictions.named(owner, TIME, "happy", 0.8);
        UUID two = KeptPredictions.named(owner, TIME, "happy", 0.6);
        UUID three = KeptPredictions.abstained(owner, TIME, "no-speech");

        ApiAnswer answer = compare(one, two, three).is(200);

        int happy = answer.at("/emotions").findValuesAsText("emotion").indexOf("happy");
        assertThat(answer.at("/emotions/" + happy + "/least").asDouble()).isZero();
        assertThat(answer.at("/emotions/" + happy + "/most").asDouble()).isEqualTo(0.8);
        assertThat(answer.at("/differences")).hasSize(2);
        assertThat(answer.at("/differences/1/confidenceChange").isNull()).isTrue();
    }

    @Test
    void onlyWhatIsMadeAndOnesOwnIsCompared() {
        UUID own = KeptPredictions.named(owner, TIME, "happy", 0.8);
        UUID foreign = KeptPredictions.named(UUID.randomUUID(), TIME, "happy", 0.8);
        ApiAnswer queued = ada.request(PublishedRecording.processing(predictions, ada.account()));

        compare(own, foreign).isProblem(404, "prediction-unknown");
        compare(own, UUID.randomUUID()).isProblem(404, "prediction-unknown");
        compare(own, queued.id()).isProblem(409, "prediction-not-ready");
        compare(own).isProblem(422, "comparison-invalid");
        compare(own, own).isProblem(422, "comparison-invalid");
        compare(own, "x").isProblem(422, "comparison-invalid");
        ada.api().get("/api/predictions/comparison").isProblem(400, "request-malformed");
    }
}
