package dev.medley.analytics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import dev.medley.testkit.Api;
import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.Rows;
import dev.medley.testkit.TestAccount;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Whether the truths that are planted in a shop are found. */
@FunctionTest("analytics")
class OutlookTest {

    private static final String FRANCS = "currency=CHF&to=" + PlantedShop.END;

    private final PlantedShop shop;
    private final Api api;

    OutlookTest(FunctionUnderTest function) {
        ShopHistory.load(function);
        shop = PlantedShop.load(function);
        api = function.as(TestAccount.with("admin"));
    }

    @Test
    void whatIsBoughtTogetherIsFound() {
        ApiAnswer answer = api.get("/api/analytics/products/baskets?support=0.02&from=" + PlantedShop.FIRST + "&to="
                        + PlantedShop.END)
                .is(200);
        JsonNode rule = answer.at("/rules/0");
        assertThat(answer.at("/baskets").asLong()).isGreaterThan(500);
        boolean isPair = false;
        for (JsonNode found : answer.at("/rules")) {
            if (found.at("/these").size() == 1
                    && found.at("/these/0").asText().equals(PlantedShop.LAMP.toString())
                    && found.at("/that").asText().equals(PlantedShop.BULB.toString())) {
                isPair = true;
                assertThat(found.at("/confidence").asDouble()).isEqualTo(0.8, within(0.1));
            }
        }
        assertThat(isPair).isTrue();
        assertThat(rule.at("/lift").asDouble()).isGreaterThan(2);
    }

    @Test
    void salesAreForecastWithTheSeasonThatTheyHave() {
        ApiAnswer answer = api.get("/api/analytics/sales/forecast?measure=orders&days=28&currency=CHF&from=2025-05-15"
                        + "&to=2025-10-04")
                .is(200);
        assertThat(answer.text("/model")).isEqualTo("holt-winters");
        assertThat(answer.at("/backtest/mase").asDouble())
                .isLessThan(1)
                .isLessThan(answer.at("/backtest/naiveMase").asDouble());
        assertThat(answer.text("/season/days/5/day")).isEqualTo("saturday");
        assertThat(answer.at("/season/days/5/more").asDouble()).isGreaterThan(1);
        double expected = 0;
        for (JsonNode day : answer.at("/days")) {
            expected += day.path("expected").asDouble();
        }
        long actual = Rows.count("""
                select count(*) from orders.pub_order where currency = 'CHF'
                    and paid_at >= '2025-10-04Z' and paid_at < '2025-11-01Z'""");
        assertThat(expected / actual).isEqualTo(1, within(0.3));
        api.get("/api/analytics/sales/forecast?from=2025-09-01&to=2025-10-01").isProblem(422, "series-too-short");
    }

    @Test
    void whoHasGoneIsToldFromWhoHasNot() {
        Map<UUID, JsonNode> customers = new HashMap<>();
        api.get("/api/analytics/customers/churn?limit=500&" + FRANCS)
                .is(200)
                .at("/items")
                .forEach(item ->
                        customers.put(UUID.fromString(item.path("accountId").asText()), item));
        assertThat(shop.gone()).allSatisfy(account -> {
            JsonNode customer = Objects.requireNonNull(customers.get(account));
            assertThat(customer.path("churn").asDouble()).isGreaterThan(0.8);
            assertThat(customer.at("/drivers/silenceOfUsual").asDouble()).isGreaterThan(5);
        });
        assertThat(shop.loyal())
                .allSatisfy(account -> assertThat(Objects.requireNonNull(customers.get(account))
                                .path("churn")
                                .asDouble())
                        .isLessThan(0.5));
    }

    @Test
    void whoWillBuyMostIsWorthMost() {
        ApiAnswer answer = api.get("/api/analytics/customers/value?horizonDays=90&limit=20&" + FRANCS)
                .is(200);
        answer.at("/items")
                .forEach(item -> assertThat(shop.loyal())
                        .contains(UUID.fromString(item.path("accountId").asText())));
        long last90 = Rows.count("""
                select sum(total) from orders.pub_order where currency = 'CHF' and paid_at >= '2025-08-03Z'""");
        assertThat(answer.at("/totalValue").asDouble() / last90).isEqualTo(1, within(0.25));
        api.get("/api/analytics/customers/value?currency=GBP").isProblem(409, "customers-too-few");
    }

    @Test
    void segmentsHoldEveryCustomerOnce() {
        JsonNode items =
                api.get("/api/analytics/customers/segments?" + FRANCS).is(200).at("/items");
        long customers = 0;
        for (JsonNode item : items) {
            customers += item.path("customers").asLong();
        }
        assertThat(customers)
                .isEqualTo(
                        Rows.count("select count(distinct account_id) from orders.pub_order where currency = 'CHF'"));
        assertThat(items.findValuesAsText("segment")).contains("champions", "lost");
    }

    @Test
    void theOverviewIsOfTheWholeSystem() {
        ApiAnswer answer =
                api.get("/api/analytics/overview?from=2026-03-01&to=2026-04-01").is(200);
        assertThat(answer.at("/monthlyPeople").asLong()).isEqualTo(people("2026-03-02"));
        assertThat(answer.at("/weeklyPeople").asLong()).isEqualTo(people("2026-03-25"));
        assertThat(answer.at("/dailyPeople").asLong()).isEqualTo(people("2026-03-31"));
        assertThat(answer.at("/people").asLong()).isEqualTo(people("2026-03-01"));
        assertThat(answer.at("/types").findValuesAsText("type"))
                .containsExactlyInAnyOrder("view", "click", "search", "order.paid");
    }

    private static long people(String from) {
        return Rows.count(
                "select count(distinct person_id) from activities.pub_activity where not bot"
                        + " and occurred_at >= ?::date::timestamp at time zone 'UTC' and occurred_at < '2026-04-01Z'",
                from);
    }
}
