package dev.medley.ml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import dev.medley.testkit.Api;
import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.Rows;
import dev.medley.testkit.TestAccount;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Price proposals by rules and elasticity, and advice on what to order. */
@FunctionTest("ml")
class PricingTest {

    private static final UUID ELASTIC = new UUID(0x50, 1);
    private static final UUID SCARCE = new UUID(0x50, 2);
    private static final UUID UNSOLD = new UUID(0x50, 3);

    private final FunctionUnderTest function;
    private final Api admin;

    PricingTest(FunctionUnderTest function) {
        this.function = function;
        admin = function.as(TestAccount.with("admin"));
    }

    private static Map<String, Object> policy(boolean enabled) {
        return new HashMap<>(Map.of(
                "enabled",
                enabled,
                "floorPercent",
                80,
                "ceilingPercent",
                120,
                "maxDailyPercent",
                5,
                "lowCoverDays",
                7,
                "highCoverDays",
                60,
                "historyDays",
                28));
    }

    /** Of the elastic one, four times as much is sold at half the price. */
    private static void plant() {
        PublishedRows rows = new PublishedRows(55);
        for (UUID variant : new UUID[] {ELASTIC, SCARCE, UNSOLD}) {
            rows.product(variant, "Priced");
            rows.add("catalog.pub_price", Map.of("variant_id", variant, "currency", "DKK", "amount", 1_000));
        }
        rows.add("orders.pub_stock_level", Map.of("variant_id", ELASTIC, "available", 200, "incoming", 0));
        rows.add("orders.pub_stock_level", Map.of("variant_id", SCARCE, "available", 6, "incoming", 0));
        rows.add("orders.pub_stock_level", Map.of("variant_id", UNSOLD, "available", 40, "incoming", 0));
        for (int age = 1; age <= 27; age++) {
            UUID order = rows.id();
            Instant at = Instant.now().minus(Duration.ofDays(age));
            rows.add(
                    "orders.pub_order",
                    Map.of(
                            "order_id",
                            order,
                            "account_id",
                            rows.id(),
                            "paid_at",
                            at.toString(),
                            "currency",
                            "DKK",
                            "total",
                            1));
            boolean cheap = age % 2 == 0;
            rows.line(order, ELASTIC, cheap ? 12 : 3, cheap ? 500 : 1_000);
            rows.line(order, SCARCE, 2, 1_000);
        }
        rows.write();
    }

    @Test
    void pricesAreProposedWithinLimitsAndAnAdministratorDecides() {
        plant();
        policies();
        assertThat(admin.post("/api/ml/price-proposals", Map.of("currency", "DKK"))
                        .is(200)
                        .at("/proposed")
                        .asInt())
                .isEqualTo(3);
        assertThat(admin.post("/api/ml/price-proposals", Map.of("currency", "DKK"))
                        .is(200)
                        .at("/proposed")
                        .asInt())
                .isEqualTo(3);
        Map<String, JsonNode> proposals = new HashMap<>();
        admin.get("/api/ml/price-proposals?status=proposed")
                .is(200)
                .at("/items")
                .forEach(item -> proposals.put(item.path("variantId").asText(), item));
        JsonNode elastic = Objects.requireNonNull(proposals.get(ELASTIC.toString()));
        assertThat(elastic.path("elasticity").asDouble()).isEqualTo(-2, within(0.05));
        assertThat(elastic.at("/proposedPrice/amount").asLong()).isEqualTo(950);
        assertThat(elastic.path("reasons").findValuesAsText("code")).contains("demand-elastic");
        JsonNode scarce = Objects.requireNonNull(proposals.get(SCARCE.toString()));
        assertThat(scarce.at("/proposedPrice/amount").asLong()).isEqualTo(1_050);
        assertThat(scarce.path("reasons").findValuesAsText("code")).containsExactly("stock-scarce");
        JsonNode unsold = Objects.requireNonNull(proposals.get(UNSOLD.toString()));
        assertThat(unsold.at("/proposedPrice/amount").asLong()).isEqualTo(950);

        decisions(
                elastic.path("id").asText(),
                scarce.path("id").asText(),
                unsold.path("id").asText());
        floors();
        admin.put("/api/ml/pricing-policy", policy(false)).is(200);
    }

    private void policies() {
        assertThat(admin.get("/api/ml/pricing-policy").is(200).at("/enabled").asBoolean())
                .isFalse();
        admin.post("/api/ml/price-proposals", Map.of("currency", "DKK")).isProblem(409, "pricing-off");
        Map<String, Object> wrong = policy(true);
        wrong.put("highCoverDays", 7);
        admin.put("/api/ml/pricing-policy", wrong).isProblem(422, "pricing-policy-invalid");
        wrong.put("floorPercent", 0);
        admin.put("/api/ml/pricing-policy", wrong).is(422);
        admin.put("/api/ml/pricing-policy", policy(true)).is(200);
        admin.header("If-Match", "\"1\"")
                .put("/api/ml/pricing-policy", policy(true))
                .isProblem(412, "precondition-failed");
        admin.post("/api/ml/price-proposals", Map.of("currency", "gold")).isProblem(422, "currency-invalid");
    }

    private void decisions(String elastic, String scarce, String unsold) {
        ApiAnswer accepted =
                admin.post("/api/ml/price-proposals/" + elastic + "/acceptance").is(200);
        assertThat(accepted.text("/status")).isEqualTo("accepted");
        assertThat(Rows.count("select count(*) from events.event where type = 'price-proposal.accepted'"))
                .isPositive();
        admin.post("/api/ml/price-proposals/" + elastic + "/acceptance").isProblem(409, "proposal-decided");
        assertThat(admin.post("/api/ml/price-proposals/" + unsold + "/rejection")
                        .is(200)
                        .text("/status"))
                .isEqualTo("rejected");
        admin.post("/api/ml/price-proposals/" + unsold + "/rejection").isProblem(409, "proposal-decided");
        int _ = Rows.update("update catalog.pub_price set amount = 1001 where variant_id = ?", SCARCE);
        admin.post("/api/ml/price-proposals/" + scarce + "/acceptance").isProblem(409, "proposal-stale");
        admin.get("/api/ml/price-proposals/" + UUID.randomUUID()).isProblem(404, "proposal-unknown");
        assertThat(admin.get("/api/ml/price-proposals/" + scarce).is(200).text("/status"))
                .isEqualTo("proposed");
        function.as(TestAccount.any())
                .post("/api/ml/price-proposals/" + scarce + "/acceptance")
                .isProblem(403, "permission-missing");
    }

    /** After the accepted change of today no second one follows, and no price goes below the floor. */
    private void floors() {
        int _ = Rows.update("update catalog.pub_price set amount = 950 where variant_id = ?", ELASTIC);
        int _ = Rows.update("update catalog.pub_price set amount = 810 where variant_id = ?", UNSOLD);
        admin.post("/api/ml/price-proposals", Map.of("currency", "DKK")).is(200);
        Map<String, JsonNode> proposals = new HashMap<>();
        admin.get("/api/ml/price-proposals?status=proposed")
                .at("/items")
                .forEach(item -> proposals.put(item.path("variantId").asText(), item));
        assertThat(proposals).doesNotContainKey(ELASTIC.toString());
        JsonNode unsold = Objects.requireNonNull(proposals.get(UNSOLD.toString()));
        assertThat(unsold.at("/proposedPrice/amount").asLong()).isEqualTo(800);
        assertThat(unsold.path("reasons").findValuesAsText("code")).contains("limit-reached");
    }

    @Test
    void inventoryAdviceKeepsTheServiceLevelThatIsAskedFor() {
        UUID variant = UUID.randomUUID();
        PublishedRows rows = new PublishedRows(56);
        rows.add("orders.pub_stock_level", Map.of("variant_id", variant, "available", 20, "incoming", 5));
        for (int age = 1; age <= 55; age++) {
            UUID order = rows.id();
            rows.add(
                    "orders.pub_order",
                    Map.of(
                            "order_id",
                            order,
                            "account_id",
                            rows.id(),
                            "currency",
                            "PLN",
                            "total",
                            1,
                            "paid_at",
                            Instant.now().minus(Duration.ofDays(age)).toString()));
            rows.line(order, variant, age % 2 == 0 ? 6 : 2, 100);
        }
        rows.write();
        JsonNode usual = advice(variant, "serviceLevel=0.95&leadDays=7&reviewDays=7");
        double mean = usual.path("dailyDemand").asDouble();
        assertThat(mean).isEqualTo(218 / 56.0, within(0.2));
        double safety = 1.6449 * usual.path("demandDeviation").asDouble() * Math.sqrt(7);
        assertThat(usual.path("safetyStock").asDouble()).isEqualTo(safety, within(0.01));
        assertThat(usual.path("reorderPoint").asDouble()).isEqualTo(7 * mean + safety, within(0.01));
        assertThat(usual.path("orderQuantity").asLong()).isBetween(35L, 60L);
        assertThat(usual.path("coverDays").asDouble()).isEqualTo(20 / mean, within(0.01));
        assertThat(advice(variant, "serviceLevel=0.999").path("safetyStock").asDouble())
                .isGreaterThan(
                        advice(variant, "serviceLevel=0.8").path("safetyStock").asDouble());
        admin.get("/api/ml/inventory-advice?serviceLevel=1.5").is(422);
        function.as(TestAccount.any()).get("/api/ml/inventory-advice").isProblem(403, "permission-missing");
    }

    private JsonNode advice(UUID variant, String terms) {
        for (JsonNode item :
                admin.get("/api/ml/inventory-advice?limit=100&" + terms).is(200).at("/items")) {
            if (item.path("variantId").asText().equals(variant.toString())) {
                return item;
            }
        }
        throw new AssertionError("No advice on " + variant);
    }
}
