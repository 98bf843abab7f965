package dev.medley.predictions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.testkit.Api;
import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.PublishedRecording;
import dev.medley.testkit.Rows;
import dev.medley.testkit.TestAccount;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** A variant of the model is tried beside the one that answers, and takes its place if it is not worse. */
@FunctionTest("predictions")
@Execution(ExecutionMode.SAME_THREAD)
class ModelRolloutTest {

    private static final String ROLLOUT = "/api/admin/prediction-models/rollout";

    private final FunctionUnderTest predictions;
    private final Client ada;
    private final Api admin;

    ModelRolloutTest(FunctionUnderTest predictions) {
        this.predictions = predictions;
        ada = Client.of(predictions);
        admin = predictions.as(TestAccount.with("admin"));
    }

    private ApiAnswer challenge(String variant, double share) {
        return admin.put(ROLLOUT + "/challenger", Map.of("variant", variant, "share", share));
    }

    private ApiAnswer happy() {
        return ada.over(ada.request(PublishedRecording.ready(predictions, ada.account(), Script.HAPPY.sound())));
    }

    private void reset() {
        Rows.update("""
                update predictions.model_rollout set champion = 'standard', challenger = null, share = 0,
                    previous = null""");
    }

    @Test
    void aChallengerReadsInTheShadowAndNobodySeesIt() {
        try {
            challenge("cautious", 1).is(200);

            ApiAnswer done = happy();

            assertThat(done.text("/dominant")).isEqualTo("happy");
            assertThat(done.text("/model/version")).isEqualTo("1");
            assertThat(Rows.texts(
                            "select challenger || ' ' || (verdict ->> 'dominant') from predictions.shadow_reading where prediction_id = ?",
                            done.id()))
                    .containsExactly("cautious sad");
            ApiAnswer measured = admin.get("/api/admin/prediction-models").is(200);
            assertThat(measured.text("/rollout/comparison/finding")).isEqualTo("too-few");
            assertThat(measured.at("/models").toString()).doesNotContain("1-cautious");
            challenge("cautious", 0).is(200);
            assertThat(shadows(happy())).isZero();
            admin.delete(ROLLOUT + "/challenger").is(200);
            assertThat(admin.get(ROLLOUT).is(200).at("/challenger").isNull()).isTrue();
        } finally {
            reset();
        }
    }

    private long shadows(ApiAnswer prediction) {
        return Rows.count("select count(*) from predictions.shadow_reading where prediction_id = ?", prediction.id());
    }

    @Test
    void whatIsWorseIsNotPromotedAndWhatIsBetterIsUntilItIsDemoted() {
        try {
            challenge("tolerant", 0).is(200);
            List<UUID> both = Stream.generate(this::readByBoth).limit(30).toList();
            both.forEach(id -> correct(id, "happy"));
            ApiAnswer worse = admin.post(ROLLOUT + "/promotion", Map.of()).isProblem(409, "challenger-worse");
            assertThat(worse.text("/detail")).contains("30 corrected", "0 right and 30 wrong", "30 and 0");

            both.forEach(id -> correct(id, "sad"));
            assertThat(admin.get(ROLLOUT).is(200).text("/comparison/finding")).isEqualTo("better");
            ApiAnswer promoted = admin.post(ROLLOUT + "/promotion", Map.of()).is(200);
            assertThat(promoted.text("/champion")).isEqualTo("tolerant");
            assertThat(promoted.text("/previous")).isEqualTo("standard");
            assertThat(happy().text("/model/version")).isEqualTo("1-tolerant");
            admin.post(ROLLOUT + "/promotion", Map.of()).isProblem(409, "challenger-none");

            assertThat(admin.post(ROLLOUT + "/demotion", Map.of()).is(200).text("/champion"))
                    .isEqualTo("standard");
            admin.post(ROLLOUT + "/demotion", Map.of()).isProblem(409, "demotion-none");
            assertThat(Rows.texts("select action from audit.entry where action like 'prediction-model.%' order by id"))
                    .contains("prediction-model.challenged", "prediction-model.promoted", "prediction-model.demoted");
        } finally {
            reset();
        }
    }

    private UUID readByBoth() {
        UUID id = KeptPredictions.named(ada.account().id(), Instant.now(), "happy", 0.9);
        Rows.update("""
                insert into predictions.shadow_reading (prediction_id, champion, challenger, verdict, latency_ms, created_at)
                values (?, 'standard', 'tolerant', '{"dominant": "sad", "probabilities": {"sad": 0.8}, "abstained": false,
                    "warnings": [], "model": {"provider": "scripted", "name": "script", "version": "1-tolerant"}}'::jsonb,
                    1, now())""", id);
        return id;
    }

    private void correct(UUID id, String emotion) {
        ada.api()
                .put("/api/predictions/" + id + "/correction", Map.of("emotion", emotion))
                .is(200);
    }

    @Test
    void changesAreForAdministratorsWhoHaveReadTheVersion() {
        try {
            String etag = admin.get(ROLLOUT).is(200).header("ETag");
            admin.header("If-Match", etag)
                    .put(ROLLOUT + "/challenger", Map.of("variant", "cautious", "share", 0.1))
                    .is(200);
            admin.header("If-Match", etag)
                    .put(ROLLOUT + "/challenger", Map.of("variant", "tolerant", "share", 0.1))
                    .isProblem(412, "precondition-failed");
            challenge("standard", 0.1).isProblem(422, "challenger-invalid");
            challenge("bold", 0.1).isProblem(422, "challenger-invalid");
            challenge("cautious", 1.1).isProblem(422, "validation-failed");
            ada.api().get(ROLLOUT).isProblem(403, "permission-missing");
            ada.api().post(ROLLOUT + "/promotion", Map.of()).isProblem(403, "permission-missing");
            ada.api().post(ROLLOUT + "/demotion", Map.of()).isProblem(403, "permission-missing");
            ada.api().delete(ROLLOUT + "/challenger").isProblem(403, "permission-missing");
            ada.api()
                    .put(ROLLOUT + "/challenger", Map.of("variant", "cautious", "share", 1))
                    .isProblem(403, "permission-missing");
        } finally {
            reset();
        }
    }
}
