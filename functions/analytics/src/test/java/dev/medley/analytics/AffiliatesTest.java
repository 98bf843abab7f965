package dev.medley.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.medley.testkit.Api;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.Rows;
import dev.medley.testkit.TestAccount;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What the links of affiliates bring. */
@FunctionTest("analytics")
class AffiliatesTest {

    private static final String TICK = "analytics-affiliates";
    private static final String CONVERSIONS = "/api/analytics/affiliates/conversions?limit=100";

    private final FunctionUnderTest function;
    private final Api api;

    AffiliatesTest(FunctionUnderTest function) {
        this.function = function;
        api = function.as(TestAccount.with("admin"));
    }

    @Test
    void clicksAndOrdersCountWhenTheyAreSeenAndOnce() {
        UUID affiliate = affiliate("Anna", 10, 1);
        function.tick(TICK);
        function.tick(TICK);
        bring(affiliate, 30, 4);
        FunctionUnderTest tomorrow = function.later(Duration.ofHours(25));
        tomorrow.tick(TICK);
        JsonNode all = conversion(tomorrow.as(TestAccount.with("admin")), affiliate);
        assertThat(all.at("/name").asText()).isEqualTo("Anna");
        assertThat(all.at("/clicks").asLong()).isEqualTo(40);
        assertThat(all.at("/orders").asLong()).isEqualTo(5);
        assertThat(all.at("/conversionRate").asDouble()).isEqualTo(0.125);
        JsonNode today = conversion(api, affiliate);
        assertThat(today.at("/clicks").asLong()).isEqualTo(10);
    }

    @Test
    void anAffiliateWhoIsGoneKeepsItsSums() {
        UUID affiliate = affiliate("Bert", 5, 5);
        function.tick(TICK);
        int _ = Rows.update("delete from orders.pub_affiliate where affiliate_id = ?", affiliate);
        JsonNode gone = conversion(api, affiliate);
        assertThat(gone.at("/name").isNull()).isTrue();
        assertThat(gone.at("/orders").asLong()).isEqualTo(5);
    }

    @Test
    void questionsAreAskedOfThemToo() {
        UUID affiliate = affiliate("Cora", 7, 2);
        function.tick(TICK);
        JsonNode rows = api.post(
                        "/api/analytics/query",
                        Map.of(
                                "measures",
                                List.of("affiliate-orders", "affiliate-clicks"),
                                "dimensions",
                                List.of("affiliate"),
                                "filters",
                                List.of(Map.of("dimension", "affiliate", "values", List.of(affiliate)))))
                .is(200)
                .at("/rows");
        assertThat(rows.at("/0/values/0").asLong()).isEqualTo(2);
        assertThat(rows.at("/0/values/1").asLong()).isEqualTo(7);
        function.as(TestAccount.any()).get(CONVERSIONS).isProblem(403, "permission-missing");
        api.get(CONVERSIONS + "&from=2026-01-02&to=2026-01-01").isProblem(422, "time-range-invalid");
    }

    private static JsonNode conversion(Api api, UUID affiliate) {
        for (JsonNode item : api.get(CONVERSIONS).is(200).at("/items")) {
            if (item.at("/affiliateId").asText().equals(affiliate.toString())) {
                return item;
            }
        }
        throw new AssertionError("Not among them: " + affiliate);
    }

    private static UUID affiliate(String name, int clicks, int orders) {
        UUID id = UUID.randomUUID();
        int _ = Rows.update(
                "insert into orders.pub_affiliate (affiliate_id, account_id, name, active, clicks, orders)"
                        + " values (?, ?, ?, true, ?, ?)",
                id,
                UUID.randomUUID(),
                name,
                clicks,
                orders);
        return id;
    }

    private static void bring(UUID id, int clicks, int orders) {
        int _ = Rows.update(
                "update orders.pub_affiliate set clicks = clicks + ?, orders = orders + ? where affiliate_id = ?",
                clicks,
                orders,
                id);
    }
}
