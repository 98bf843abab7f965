package dev.medley.ml;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.medley.testkit.Api;
import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.TestAccount;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Groups of accounts, and who stays away. */
@FunctionTest("ml")
class BehaviorTest {

    private final PlantedMarket market;
    private final FunctionUnderTest function;
    private final Api admin;

    BehaviorTest(FunctionUnderTest function) {
        this.function = function;
        market = PlantedMarket.load(function);
        admin = function.as(TestAccount.with("admin"));
    }

    @Test
    void theCohortThatFadesIsToldFromTheLoyalOne() {
        Map<UUID, Double> scores = new HashMap<>();
        String cursor = "";
        double last = 1;
        do {
            ApiAnswer page =
                    admin.get("/api/ml/churn-scores?limit=100" + cursor).is(200);
            for (JsonNode item : page.at("/items")) {
                assertThat(item.path("score").asDouble()).isLessThanOrEqualTo(last);
                last = item.path("score").asDouble();
                scores.put(UUID.fromString(item.path("userId").asText()), last);
            }
            cursor = page.at("/nextCursor").isNull() ? "" : "&cursor=" + page.text("/nextCursor");
        } while (!cursor.isEmpty());
        double fading = market.fading.stream()
                .mapToDouble(account -> scores.getOrDefault(account, 0.0))
                .average()
                .orElse(0);
        double loyal = market.loyal.stream()
                .mapToDouble(account -> scores.getOrDefault(account, 1.0))
                .average()
                .orElse(1);
        assertThat(fading).isGreaterThan(0.7);
        assertThat(loyal).isLessThan(0.3);
        ApiAnswer card = admin.get("/api/ml/models?name=churn&status=champion");
        assertThat(card.at("/items/0/metrics/auc").asDouble()).isGreaterThan(0.85);
    }

    @Test
    void anAccountIsShownItsGroupItsNumbersAndItsScore() {
        UUID gone = market.fading.getFirst();
        ApiAnswer behavior = admin.get("/api/ml/user-behavior/" + gone).is(200);
        assertThat(behavior.text("/cluster/label")).isNotEmpty();
        assertThat(behavior.at("/cluster/share").asDouble()).isBetween(0.0, 1.0);
        assertThat(behavior.at("/features").findValuesAsText("name")).contains("recencyDays", "orders");
        for (JsonNode feature : behavior.at("/features")) {
            assertThat(feature.path("percentile").asDouble()).isBetween(0.0, 100.0);
        }
        assertThat(behavior.at("/churn/score").asDouble()).isGreaterThan(0.5);
        assertThat(behavior.at("/churn/drivers/0/feature").asText()).isNotEmpty();
        String fadingGroup = behavior.text("/cluster/number");
        long others = market.loyal.stream()
                .limit(10)
                .filter(account -> !admin.get("/api/ml/user-behavior/" + account)
                        .text("/cluster/number")
                        .equals(fadingGroup))
                .count();
        assertThat(others).isGreaterThanOrEqualTo(8);
    }

    @Test
    void nobodySeesHowOthersBehave() {
        Api somebody = function.as(TestAccount.any());
        somebody.get("/api/ml/user-behavior/" + market.loyal.getFirst()).isProblem(404, "account-unknown");
        somebody.get("/api/ml/churn-scores").isProblem(403, "permission-missing");
        TestAccount newcomer = TestAccount.any();
        function.as(newcomer).get("/api/ml/user-behavior/" + newcomer.id()).isProblem(404, "behavior-unknown");
    }
}
