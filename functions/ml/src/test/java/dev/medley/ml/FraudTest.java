package dev.medley.ml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.testkit.Api;
import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.Rows;
import dev.medley.testkit.TestAccount;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Fraud scores, learnt from what people decided. */
@FunctionTest("ml")
class FraudTest {

    private final Api admin;
    private final FunctionUnderTest function;
    private final Random random = new Random(77);
    private final Instant start = Instant.now().minusSeconds(10_000_000);

    FraudTest(FunctionUnderTest function) {
        this.function = function;
        admin = function.as(TestAccount.with("admin"));
    }

    private static UUID assess(
            PublishedRows rows, Instant at, int score, @Nullable String verdict, List<String> signals) {
        UUID order = rows.id();
        List<Map<String, Object>> reasons = new ArrayList<>();
        signals.forEach(signal -> reasons.add(Map.of("signal", signal, "weight", 30, "explanation", signal)));
        Map<String, @Nullable Object> row = new HashMap<>(Map.of(
                "order_id",
                order,
                "account_id",
                rows.id(),
                "score",
                score,
                "decision",
                "review",
                "reasons",
                reasons,
                "created_at",
                at.toString()));
        row.put("verdict", verdict);
        rows.add("orders.pub_fraud_assessment", row);
        return order;
    }

    @Test
    void whatPeopleDecidedIsLearntAndAModelThatIsWorseThanTheRulesIsRejected() {
        UUID order = UUID.randomUUID();
        admin.get("/api/ml/fraud-scores/" + order).isProblem(404, "order-unknown");
        function.as(TestAccount.any()).get("/api/ml/fraud-scores").isProblem(403, "permission-missing");

        PublishedRows rows = new PublishedRows(78);
        plantDecided(rows);
        UUID bad = assess(rows, Instant.now(), 40, null, List.of("device-shared"));
        UUID good = assess(rows, Instant.now(), 40, null, List.of("country-mismatch"));
        rows.write();
        ApiAnswer training = admin.get("/api/ml/trainings/" + PlantedMarket.train(admin, "fraud"))
                .is(200);
        assertThat(training.text("/outcomes/0/status")).isEqualTo("champion");
        ApiAnswer card = admin.get("/api/ml/models/" + training.text("/outcomes/0/modelId"));
        assertThat(card.at("/metrics/auc").asDouble())
                .isGreaterThan(0.75)
                .isGreaterThan(card.at("/baseline/auc").asDouble());

        assertScores(bad, good);
        plantDecidedByRules(rows);
        rows.write();
        String rejected = admin.get("/api/ml/trainings/" + PlantedMarket.train(admin, "fraud"))
                .text("/outcomes/0/modelId");
        ApiAnswer worse = admin.get("/api/ml/models/" + rejected).is(200);
        assertThat(worse.text("/status")).isEqualTo("rejected");
        assertThat(worse.text("/verdict")).contains("No better than no model");
        admin.put("/api/ml/champions/fraud", Map.of("modelId", rejected)).isProblem(409, "model-below-baseline");
        assertThat(admin.get("/api/ml/fraud-scores/" + bad).text("/source/version"))
                .isEqualTo(card.text("/version"));
        int _ = Rows.update("delete from orders.pub_fraud_assessment");
    }

    /** A device that others use is what tells fraud; what the rules say is chance. */
    private void plantDecided(PublishedRows rows) {
        for (int i = 0; i < 300; i++) {
            boolean shared = random.nextInt(3) == 0;
            boolean fraud = random.nextDouble() < (shared ? 0.8 : 0.1);
            assess(
                    rows,
                    start.plusSeconds(1_000L * i),
                    random.nextInt(100),
                    fraud ? "fraud" : "genuine",
                    shared ? List.of("device-shared") : List.of("country-mismatch"));
        }
    }

    /** From now on it is as the rules say, and the device is chance. */
    private void plantDecidedByRules(PublishedRows rows) {
        for (int i = 0; i < 200; i++) {
            int score = random.nextInt(100);
            assess(
                    rows,
                    start.plusSeconds(1_000_000L + 1_000L * i),
                    score,
                    score >= 50 ? "fraud" : "genuine",
                    random.nextBoolean() ? List.of("device-shared") : List.of("country-mismatch"));
        }
    }

    private void assertScores(UUID bad, UUID good) {
        ApiAnswer risky = admin.get("/api/ml/fraud-scores/" + bad).is(200);
        assertThat(risky.at("/order/score").asDouble()).isGreaterThan(0.6);
        assertThat(risky.at("/order/drivers").findValuesAsText("feature")).contains("device-shared");
        assertThat(risky.text("/source/provider")).isEqualTo("embedded");
        assertThat(admin.get("/api/ml/fraud-scores/" + good).at("/order/score").asDouble())
                .isLessThan(0.3);
        assertThat(admin.get("/api/ml/fraud-scores").is(200).at("/items").findValuesAsText("orderId"))
                .contains(bad.toString(), good.toString());
    }
}
