package dev.medley.ml;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.medley.testkit.Api;
import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.LambdaRequests;
import dev.medley.testkit.Rows;
import dev.medley.testkit.Statements;
import dev.medley.testkit.TestAccount;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Feature sets, the training of models, and which of them answer. */
@FunctionTest("ml")
class TrainingTest {

    private final PlantedMarket market;
    private final FunctionUnderTest function;
    private final Api admin;

    TrainingTest(FunctionUnderTest function) {
        this.function = function;
        market = PlantedMarket.load(function);
        admin = function.as(TestAccount.with("admin"));
    }

    @Test
    void trainingDataIsVersionedAndPagedAndNamesNobody() {
        int version = admin.get("/api/ml/feature-sets?kind=user-item")
                .is(200)
                .at("/items/0/version")
                .asInt();
        String path = "/api/ml/training-data?kind=user-item&limit=100&version=" + version;
        ApiAnswer first = admin.get(path).is(200);
        assertThat(first.at("/featureSet/rows").asLong()).isGreaterThan(1_000);
        assertThat(first.at("/featureSet/people").asLong()).isGreaterThanOrEqualTo(300);
        assertThat(first.at("/featureSet/from").asText()).isLessThan(first.text("/featureSet/to"));
        assertThat(first.at("/featureSet/features"))
                .extracting(JsonNode::asText)
                .containsExactly("views", "purchases", "weight");
        Set<String> people = new HashSet<>();
        Set<String> rows = new HashSet<>();
        ApiAnswer page = first;
        for (int pages = 0; pages < 3; pages++) {
            page.at("/items").forEach(row -> {
                people.add(row.path("person").asText());
                assertThat(rows.add(
                                row.path("person").asText() + row.path("item").asText()))
                        .isTrue();
            });
            page = admin.get(path + "&cursor=" + page.text("/nextCursor")).is(200);
        }
        assertThat(people)
                .isNotEmpty()
                .noneMatch(person -> market.loyal.contains(UUID.fromString(person))
                        || market.fading.contains(UUID.fromString(person)));
    }

    @Test
    void trainingDataIsHadAsATable() {
        ApiAnswer table =
                admin.get("/api/ml/training-data.csv?kind=sales&limit=5").is(200);
        List<String> lines = table.body().lines().toList();
        assertThat(lines.getFirst()).isEqualTo("person,item,at,currency,orders,quantity,amount");
        assertThat(lines).hasSize(6);
        assertThat(lines.get(1)).matches(",[0-9a-f-]{36},\\S+Z,[A-Z]{3},[0-9.]+,[0-9.]+,[0-9.]+");
        String next = table.header("Link");
        assertThat(next).startsWith("</api/ml/training-data.csv?").endsWith(">; rel=\"next\"");
        assertThat(admin.get(next.substring(1, next.indexOf('>')))
                        .is(200)
                        .body()
                        .lines())
                .hasSize(6)
                .doesNotContain(lines.get(1));
    }

    @Test
    void everyKindHasASet() {
        for (String kind : List.of("user-item", "user-activity", "requests", "sales")) {
            assertThat(admin.get("/api/ml/feature-sets?kind=" + kind).is(200).text("/items/0/kind"))
                    .isEqualTo(kind);
            admin.get("/api/ml/training-data?kind=" + kind).is(200);
        }
    }

    @Test
    void requestsOfAnHourAreCountedWithTheirErrors() {
        int _ = Rows.update("""
                insert into security.pub_request_outcome (id, status, duration_us)
                select (lpad(to_hex((extract(epoch from now() - interval '3 hours') * 1000)::bigint), 12, '0')
                    || '7' || lpad(to_hex(n), 3, '0') || '8000000000000000')::uuid,
                    case when n < 80 then 200 when n < 95 then 404 else 500 end, 1000 * n
                from generate_series(1, 100) as n""");
        PlantedMarket.train(admin, "fraud");
        JsonNode row =
                admin.get("/api/ml/training-data?kind=requests&limit=1").is(200).at("/items/0");
        assertThat(row.at("/values/0").asDouble()).isGreaterThanOrEqualTo(1);
        ApiAnswer set =
                admin.get("/api/ml/training-data?kind=requests&limit=100").is(200);
        double requests = 0;
        double serverErrors = 0;
        for (JsonNode hour : set.at("/items")) {
            requests += hour.at("/values/0").asDouble();
            serverErrors += hour.at("/values/2").asDouble();
        }
        assertThat(requests).isEqualTo(100);
        assertThat(serverErrors).isEqualTo(6);
    }

    @Test
    void onlyAdministratorsSeeTrainingDataAndModels() {
        Api somebody = function.as(TestAccount.any());
        somebody.get("/api/ml/training-data?kind=sales").isProblem(403, "permission-missing");
        somebody.get("/api/ml/models").isProblem(403, "permission-missing");
        somebody.post("/api/ml/retrain", Map.of()).isProblem(403, "permission-missing");
    }

    @Test
    void whatIsNotThereIsToldSo() {
        admin.get("/api/ml/training-data?kind=sales&version=9999").isProblem(404, "feature-set-unknown");
        admin.get("/api/ml/training-data?kind=weather").is(400);
        admin.get("/api/ml/training-data?kind=sales&version=0").is(422);
        admin.get("/api/ml/models/" + UUID.randomUUID()).isProblem(404, "model-unknown");
        admin.get("/api/ml/trainings/" + UUID.randomUUID()).isProblem(404, "training-unknown");
        admin.put("/api/ml/champions/churn", Map.of("modelId", UUID.randomUUID()))
                .isProblem(404, "model-unknown");
        admin.post("/api/ml/retrain", Map.of("models", List.of())).is(422);
        admin.post("/api/ml/retrain", Map.of("models", List.of("astrology"))).isProblem(400, "request-malformed");
    }

    @Test
    void aModelHasACardThatSaysHowGoodItIsAndWhatItLearntFrom() {
        ApiAnswer list =
                admin.get("/api/ml/models?name=recommender&status=champion").is(200);
        ApiAnswer card = admin.get("/api/ml/models/" + list.text("/items/0/id")).is(200);
        assertThat(card.text("/status")).isEqualTo("champion");
        assertThat(card.at("/metrics/recallAt10").asDouble())
                .isGreaterThan(1.5 * card.at("/baseline/recallAt10").asDouble());
        assertThat(card.at("/metrics/ndcgAt10").asDouble())
                .isGreaterThan(1.5 * card.at("/baseline/ndcgAt10").asDouble());
        assertThat(card.at("/data/rowsHeldOut").asLong()).isGreaterThan(50);
        assertThat(card.text("/verdict")).contains("Better than no model");
        assertThat(card.text("/sha256")).hasSize(64);
        assertThat(card.text("/purpose/limits")).isNotEmpty();
    }

    @Test
    void anAdministratorPromotesAndRollsBack() {
        String before =
                admin.get("/api/ml/models?name=clusters&status=champion").text("/items/0/id");
        String training = PlantedMarket.train(admin, "clusters");
        ApiAnswer outcome = admin.get("/api/ml/trainings/" + training).is(200);
        String newer = outcome.text("/outcomes/0/modelId");
        assertThat(outcome.text("/outcomes/0/status")).isEqualTo("champion");
        assertThat(admin.get("/api/ml/models/" + before).text("/status")).isEqualTo("retired");
        assertThat(admin.post("/api/ml/champions/clusters/rollback").is(200).text("/id"))
                .isEqualTo(before);
        assertThat(admin.get("/api/ml/models/" + newer).text("/status")).isEqualTo("retired");
        ApiAnswer promoted = admin.put("/api/ml/champions/clusters", Map.of("modelId", newer))
                .is(200);
        assertThat(promoted.text("/status")).isEqualTo("champion");
        admin.put("/api/ml/champions/churn", Map.of("modelId", newer)).isProblem(404, "model-unknown");
        assertThat(Rows.count("select count(*) from ml.model where name = 'clusters' and status = 'champion'"))
                .isEqualTo(1);
    }

    @Test
    void whatIsOldIsRemovedAndModelsAreTrainedAnewEachWeek() {
        PlantedMarket.train(admin, "clusters");
        long before = Rows.count("select count(*) from ml.training");
        function.tick("ml-upkeep");
        assertThat(Rows.count("select count(*) from ml.training")).isEqualTo(before);
        assertThat(Rows.count("select max(sets) from (select count(*) as sets from ml.feature_set group by kind) s"))
                .isLessThanOrEqualTo(3);
        function.later(Duration.ofDays(8)).tick("ml-upkeep");
        assertThat(Rows.count("select count(*) from ml.training")).isEqualTo(before + 1);
        String repeated = Rows.texts("select id::text from ml.training order by id desc limit 1")
                .getFirst();
        ApiAnswer answer = PlantedMarket.finished(admin, repeated);
        assertThat(answer.at("/models")).hasSize(4);
        assertThat(answer.at("/outcomes")).hasSize(4);
    }

    @Test
    void whatIsRecommendedCostsTheSameHoweverMuchItIs() {
        TestAccount account = TestAccount.any();
        int few = statements(account, 2);
        assertThat(statements(account, 60)).isEqualTo(few).isLessThanOrEqualTo(6);
    }

    private int statements(TestAccount account, int limit) {
        return Statements.during(() -> assertThat(
                                function.call(LambdaRequests.get("/api/recommendations?limit=" + limit), account)
                                        .getStatusCode())
                        .isEqualTo(200))
                .size();
    }
}
