package dev.medley.predictions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import dev.medley.testkit.Api;
import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.PublishedRecording;
import dev.medley.testkit.Rows;
import dev.medley.testkit.TestAccount;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@FunctionTest("predictions")
class EmotionCorrectionsTest {

    private static final Instant TIME = Instant.parse("2026-02-02T10:00:00Z");

    private final FunctionUnderTest predictions;
    private final Client ada;
    private final Api admin;

    EmotionCorrectionsTest(FunctionUnderTest predictions) {
        this.predictions = predictions;
        ada = Client.of(predictions);
        admin = predictions.as(TestAccount.with("admin"));
    }

    private ApiAnswer correct(Api api, Object id, String emotion) {
        return api.put("/api/predictions/" + id + "/correction", Map.of("emotion", emotion));
    }

    @Test
    void anOwnerSaysWhatTheVoiceReallyExpressedAndTakesItBack() {
        UUID id = KeptPredictions.named(ada.account().id(), TIME, "happy", 0.9);

        ApiAnswer corrected = correct(ada.api(), id, "calm").is(200);

        assertThat(corrected.text("/emotion")).isEqualTo("calm");
        assertThat(corrected.at("/annotator").asBoolean()).isFalse();
        assertThat(correct(ada.api(), id, "none").is(200).text("/emotion")).isEqualTo("none");
        String path = "/api/predictions/" + id + "/correction";
        assertThat(ada.api().get(path).is(200).text("/emotion")).isEqualTo("none");
        assertThat(ada.api()
                        .get("/api/predictions/comparison?ids=" + id + ","
                                + KeptPredictions.named(ada.account().id(), TIME, "sad", 0.5))
                        .is(200)
                        .text("/predictions/0/dominant"))
                .isEqualTo("happy");
        ada.api().delete(path).is(204);
        ada.api().delete(path).isProblem(404, "correction-none");
        ada.api().get(path).isProblem(404, "correction-none");
    }

    @Test
    void onlyOwnersAndAnnotatorsCorrectWhatIsMade() {
        UUID id = KeptPredictions.named(ada.account().id(), TIME, "happy", 0.9);
        Client eve = Client.of(predictions);
        ApiAnswer queued = ada.request(PublishedRecording.processing(predictions, ada.account()));

        correct(eve.api(), id, "calm").isProblem(404, "prediction-unknown");
        correct(ada.api(), UUID.randomUUID(), "calm").isProblem(404, "prediction-unknown");
        correct(ada.api(), queued.id(), "calm").isProblem(409, "prediction-not-ready");
        correct(ada.api(), id, "furious").isProblem(422, "validation-failed");
        assertThat(correct(admin, id, "sad").is(200).at("/annotator").asBoolean())
                .isTrue();
        ada.api().get("/api/predictions/" + id + "/correction").isProblem(404, "correction-none");
    }

    @Test
    void anEmotionThatIsNeverTrueCountsAgainstWhatSaysSo() {
        String version = UUID.randomUUID().toString();
        right(version, "sad", 0.9, "sad");
        right(version, "happy", 0.9, "sad");
        assertThat(performance(version).get("macroF1").asDouble()).isEqualTo((2.0 / 3 + 0) / 2, within(1e-9));
    }

    @Test
    void modelsAreMeasuredByCorrections() {
        String version = UUID.randomUUID().toString();
        right(version, "happy", 0.9, "happy");
        right(version, "happy", 0.7, "happy");
        right(version, "happy", 0.8, "sad");
        right(version, "sad", 0.6, "sad");
        right(version, "angry", 0.9, "none");
        UUID contested = keep(version, "happy", 0.9);
        correct(ada.api(), contested, "happy").is(200);
        correct(admin, contested, "sad").is(200);
        keep(version, "calm", 0.5);

        JsonNode model = performance(version);

        assertThat(model.get("predictions").asInt()).isEqualTo(7);
        assertThat(model.get("labelled").asInt()).isEqualTo(5);
        assertThat(model.get("unnamed").asInt()).isEqualTo(1);
        assertThat(model.get("accuracy").asDouble()).isEqualTo(3.0 / 5, within(1e-9));
        // Of happy voices all are found, of sad ones one of three.
        assertThat(model.get("unweightedAverageRecall").asDouble()).isEqualTo((1 + 1.0 / 3) / 2, within(1e-9));
        assertThat(model.get("macroF1").asDouble()).isEqualTo((2.0 / 3 + 0.5) / 2, within(1e-9));
        // By bin: |0.6 - 1| + |0.7 - 1| + |0.8 - 0| + |0.9 + 0.9 - 1|, over five.
        assertThat(model.get("expectedCalibrationError").asDouble()).isEqualTo(2.3 / 5, within(1e-9));
        assertThat(model.get("confusions").toString()).contains("""
                {"truth":"sad","predicted":"happy","predictions":2}""");
    }

    @Test
    void whatCallersWishForMeasuresNoModel() {
        String version = UUID.randomUUID().toString();
        right(version, "happy", 0.9, "happy");
        UUID wished = keep(version, "sad", 0.9);
        correct(ada.api(), wished, "happy").is(200);
        Rows.update(
                "update predictions.prediction set options = '{\"labels\": [], \"threshold\": 1}' where id = ?",
                wished);

        assertThat(performance(version).get("predictions").asInt()).isEqualTo(1);
        assertThat(performance(version).get("accuracy").asDouble()).isEqualTo(1);
    }

    @Test
    void latencyAndAbstentionAreMeasuredWithoutCorrections() {
        ada.over(ada.request(PublishedRecording.ready(predictions, ada.account(), Script.DOUBTFUL.sound())));

        ApiAnswer answer = admin.get("/api/admin/prediction-models").is(200);

        int scripted = answer.at("/models").findValuesAsText("version").indexOf("1");
        assertThat(answer.at("/models/" + scripted + "/latencyMs").asDouble()).isGreaterThanOrEqualTo(0);
        assertThat(answer.at("/models/" + scripted + "/abstentionRate").asDouble())
                .isPositive();
    }

    @Test
    void modelsAreForAdministrators() {
        ada.api().get("/api/admin/prediction-models").isProblem(403, "permission-missing");
        admin.get("/api/admin/prediction-models?from=2026-01-01T00:00:00Z&to=2026-12-01T00:00:00Z")
                .isProblem(422, "time-range-invalid");
    }

    private UUID keep(String version, String emotion, double probability) {
        return KeptPredictions.ofVersion(ada.account().id(), version, TIME, emotion, probability);
    }

    private void right(String version, String predicted, double probability, String truth) {
        correct(ada.api(), keep(version, predicted, probability), truth).is(200);
    }

    private JsonNode performance(String version) {
        ApiAnswer answer = admin.get("/api/admin/prediction-models?from=2026-02-01T00:00:00Z&to=2026-02-03T00:00:00Z")
                .is(200);
        for (JsonNode model : answer.at("/models")) {
            if (model.at("/model/version").asText().equals(version)) {
                return model;
            }
        }
        throw new AssertionError(answer.body());
    }
}
