package dev.medley.ml;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.medley.testkit.Api;
import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.Deliveries;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.Rows;
import dev.medley.testkit.TestAccount;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What is recommended to whom, and why. */
@FunctionTest("ml")
class RecommendationsTest {

    private static final String MINE = "/api/recommendations";

    private final PlantedMarket market;
    private final FunctionUnderTest function;
    private final Api admin;

    RecommendationsTest(FunctionUnderTest function) {
        this.function = function;
        market = PlantedMarket.load(function);
        admin = function.as(TestAccount.with("admin"));
    }

    /** Of the entries alone, without what their reasons name. */
    private static List<UUID> entries(ApiAnswer answer) {
        List<UUID> entries = new ArrayList<>();
        answer.at("/items")
                .forEach(item ->
                        entries.add(UUID.fromString(item.path("productId").asText())));
        return entries;
    }

    /** Somebody who has just bought something. */
    private TestAccount buyer(UUID... bought) {
        TestAccount account = TestAccount.any();
        PublishedRows rows = new PublishedRows(account.id().getLeastSignificantBits());
        rows.order(account.id(), Instant.now().minus(Duration.ofHours(1)), "EUR", 900, bought);
        rows.write();
        return account;
    }

    @Test
    void whatAnAccountBoughtAMomentAgoCountsAndWhatItHasIsLeftOut() {
        TestAccount account = buyer(PlantedMarket.LAMP);
        ApiAnswer answer = function.as(account)
                .get("/api/ml/recommendations/" + account.id() + "?limit=5")
                .is(200);
        JsonNode first = answer.at("/items/0");
        assertThat(first.path("productId").asText()).isEqualTo(PlantedMarket.BULB.toString());
        assertThat(first.at("/because/kind").asText()).isEqualTo("together");
        assertThat(first.at("/because/productId").asText()).isEqualTo(PlantedMarket.LAMP.toString());
        assertThat(entries(answer)).hasSize(5).doesNotContain(PlantedMarket.LAMP);
        assertThat(answer.text("/source/provider")).isEqualTo("embedded");
        assertThat(answer.at("/personalised").asBoolean()).isTrue();
    }

    @Test
    void accountsAreRecommendedWhatTheirGroupLikes() {
        int right = 0;
        int all = 0;
        for (UUID account : market.loyal.subList(0, 12)) {
            ApiAnswer answer =
                    admin.get("/api/ml/recommendations/" + account + "?limit=5").is(200);
            for (UUID product : entries(answer)) {
                all++;
                right += product.getLeastSignificantBits() % PlantedMarket.GROUPS == market.groupOf(account) ? 1 : 0;
            }
        }
        assertThat((double) right / all).isGreaterThan(0.5);
    }

    @Test
    void nobodySeesWhatIsRecommendedToOthers() {
        function.as(TestAccount.any())
                .get("/api/ml/recommendations/" + market.loyal.getFirst())
                .isProblem(404, "account-unknown");
    }

    @Test
    void whoHasNoHistoryIsRecommendedWhatIsPopularAndWhatTheyAskFor() {
        Api newcomer = function.as(TestAccount.any());
        ApiAnswer popular = newcomer.get(MINE + "?limit=5").is(200);
        assertThat(popular.at("/personalised").asBoolean()).isFalse();
        assertThat(popular.text("/items/0/because/kind")).isIn("popular", "fresh");
        ApiAnswer asked =
                newcomer.get(MINE + "?limit=5&interests=category:bulbs").is(200);
        assertThat(entries(asked)).contains(PlantedMarket.BULB);
    }

    @Test
    void lessOfSomethingCountsAtOnceAndCanBeTakenBack() {
        Api api = function.as(buyer(PlantedMarket.LAMP));
        assertThat(entries(api.get(MINE + "?limit=5")).getFirst()).isEqualTo(PlantedMarket.BULB);
        api.put(MINE + "/less/items/" + PlantedMarket.BULB, "").is(204);
        api.put(MINE + "/less/terms/category:light", "").is(204);
        assertThat(entries(api.get(MINE + "?limit=50"))).doesNotContain(PlantedMarket.BULB);
        ApiAnswer less = api.get(MINE + "/less").is(200);
        assertThat(less.text("/items/0")).isEqualTo(PlantedMarket.BULB.toString());
        assertThat(less.text("/terms/0")).isEqualTo("category:light");
        api.delete(MINE + "/less/items/" + PlantedMarket.BULB).is(204);
        api.delete(MINE + "/less/items/" + PlantedMarket.BULB).isProblem(404, "feedback-unknown");
        api.delete(MINE + "/less/terms/category:light").is(204);
        api.delete(MINE + "/less/terms/category:light").isProblem(404, "feedback-unknown");
        assertThat(entries(api.get(MINE + "?limit=5")).getFirst()).isEqualTo(PlantedMarket.BULB);
    }

    @Test
    void whatIsBoughtTogetherAndWhatIsSimilarIsFound() {
        Api api = function.as(TestAccount.any());
        ApiAnswer together =
                api.get("/api/ml/products/" + PlantedMarket.LAMP + "/together").is(200);
        assertThat(together.text("/items/0/productId")).isEqualTo(PlantedMarket.BULB.toString());
        ApiAnswer similar = api.get("/api/ml/products/" + PlantedMarket.product(0) + "/similar?limit=10")
                .is(200);
        assertThat(entries(similar)).hasSize(10);
        assertThat(entries(similar).stream()
                        .filter(id -> id.getLeastSignificantBits() % PlantedMarket.GROUPS == 0)
                        .count())
                .isGreaterThanOrEqualTo(7);
        assertThat(api.get("/api/ml/products/" + UUID.randomUUID() + "/similar")
                        .is(200)
                        .at("/items"))
                .isEmpty();
    }

    @Test
    void aListIsPutInTheOrderOfTheCallersTaste() {
        Api api = function.as(buyer(PlantedMarket.LAMP));
        List<UUID> list =
                List.of(new UUID(9, 9), PlantedMarket.product(115), PlantedMarket.BULB, PlantedMarket.product(116));
        ApiAnswer ranked =
                api.post("/api/ml/rankings", Map.of("productIds", list)).is(200);
        assertThat(entries(ranked))
                .containsExactlyInAnyOrderElementsOf(list)
                .startsWith(PlantedMarket.BULB)
                .endsWith(new UUID(9, 9));
        api.post("/api/ml/rankings", Map.of("productIds", List.of())).is(422);
        api.post("/api/ml/rankings", Map.of()).is(422);
    }

    @Test
    void globalPrivacyControlAndTheChoiceOfAnAccountAreHonoured() {
        TestAccount account = buyer(PlantedMarket.LAMP);
        Api api = function.as(account);
        assertThat(api.header("Sec-GPC", "1")
                        .get(MINE)
                        .is(200)
                        .at("/personalised")
                        .asBoolean())
                .isFalse();
        assertThat(api.get(MINE + "/choice").is(200).at("/personalised").asBoolean())
                .isTrue();
        api.put(MINE + "/choice", Map.of("personalised", false)).is(200);
        assertThat(api.get(MINE).is(200).at("/personalised").asBoolean()).isFalse();
        PlantedMarket.train(admin, "clusters");
        assertThat(Rows.count("select count(*) from ml.user_item where account_id = ?", account.id()))
                .isZero();
        api.get("/api/ml/user-behavior/" + account.id()).isProblem(404, "behavior-unknown");
        api.put(MINE + "/choice", Map.of("personalised", true)).is(200);
        assertThat(api.get(MINE).is(200).at("/personalised").asBoolean()).isTrue();
    }

    @Test
    void anErasedAccountLeavesEverySetAndGetsNoScore() {
        TestAccount account = buyer(PlantedMarket.LAMP);
        Api api = function.as(account);
        api.put(MINE + "/less/items/" + PlantedMarket.BULB, "").is(204);
        PlantedMarket.train(admin, "churn");
        assertThat(Rows.count("select count(*) from ml.user_item where account_id = ?", account.id()))
                .isPositive();
        assertThat(Rows.count("select count(*) from ml.churn_score where account_id = ?", account.id()))
                .isPositive();
        assertThat(Rows.count("select count(*) from ml.pub_export where account_id = ?", account.id()))
                .isEqualTo(1);
        new Deliveries(function, "ml-erasure").deliver("account.erased", account.id(), Map.of());
        for (String table : List.of("user_item", "user_activity", "churn_score", "person", "feedback")) {
            assertThat(Rows.count("select count(*) from ml." + table + " where account_id = ?", account.id()))
                    .as(table)
                    .isZero();
        }
        PlantedMarket.train(admin, "churn");
        assertThat(Rows.count("select count(*) from ml.user_item where account_id = ?", account.id()))
                .isZero();
        assertThat(Rows.count("select count(*) from ml.churn_score where account_id = ?", account.id()))
                .isZero();
    }

    @Test
    void whatIsNotSoldAnyMoreIsNotRecommended() {
        UUID gone = UUID.randomUUID();
        PublishedRows rows = new PublishedRows(5);
        rows.product(gone, "Odd", "category:odd");
        rows.write();
        PlantedMarket.train(admin, "recommender");
        Api api = function.as(TestAccount.any());
        assertThat(entries(api.get(MINE + "?interests=category:odd"))).contains(gone);
        int _ = Rows.update("update catalog.pub_variant set sellable = false where product_id = ?", gone);
        assertThat(entries(api.get(MINE + "?interests=category:odd"))).doesNotContain(gone);
    }
}
