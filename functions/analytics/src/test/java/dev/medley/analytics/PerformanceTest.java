package dev.medley.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.medley.testkit.Api;
import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.Rows;
import dev.medley.testkit.TestAccount;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Products and countries. */
@FunctionTest("analytics")
class PerformanceTest {

    private static final String TIME = "from=2026-03-01&to=2026-04-01";

    private final Api api;

    PerformanceTest(FunctionUnderTest function) {
        ShopHistory.load(function);
        api = function.as(TestAccount.with("admin"));
    }

    @Test
    void productsAreCountedFromActivitiesAndLines() {
        for (String by : List.of("revenue", "views")) {
            ApiAnswer answer = api.get("/api/analytics/products/performance?limit=4&by=" + by + "&" + TIME)
                    .is(200);
            List<String> products = new ArrayList<>();
            answer.at("/items")
                    .forEach(item -> products.add(String.join(
                            "|",
                            item.path("productId").asText(),
                            item.path("views").asText(),
                            item.path("viewers").asText(),
                            item.path("orders").asText(),
                            item.path("units").asText(),
                            item.path("revenue").asText())));
            assertThat(products).as(by).containsExactlyElementsOf(Rows.texts("""
                    with seen as (
                        select subject_id, count(*) as views, count(distinct person_id) as viewers
                        from activities.pub_activity where type = 'view' and not bot
                            and occurred_at >= '2026-03-01Z' and occurred_at < '2026-04-01Z' group by 1),
                    sold as (
                        select product_id, count(distinct order_id) as orders, sum(quantity) as units, sum(amount) as revenue
                        from orders.pub_order_line join orders.pub_order using (order_id)
                        where currency = 'EUR' and paid_at >= '2026-03-01Z' and paid_at < '2026-04-01Z' group by 1)
                    select concat_ws('|', product_id, views, viewers, orders, units, revenue)
                    from seen join sold on product_id = subject_id order by %s desc, product_id::text limit 4""".formatted(by)));
            assertThat(answer.text("/meta/currency")).isEqualTo("EUR");
        }
    }

    @Test
    void countriesHavePeopleAndOrders() {
        JsonNode items = api.get("/api/analytics/geographic/distribution?currency=JPY&" + TIME)
                .is(200)
                .at("/items");
        List<String> countries = new ArrayList<>();
        items.forEach(item -> countries.add(String.join(
                "|",
                item.path("country").isNull() ? "none" : item.path("country").asText(),
                item.path("people").asText(),
                item.path("orders").asText(),
                item.path("revenue").asText())));
        assertThat(countries).containsExactlyInAnyOrderElementsOf(Rows.texts("""
                with people as (
                    select coalesce(country::text, 'none') as country, count(distinct person_id) as people
                    from activities.pub_activity
                    where not bot and occurred_at >= '2026-03-01Z' and occurred_at < '2026-04-01Z' group by 1),
                sold as (
                    select coalesce(country, 'none') as country, count(*) as orders, sum(total) as revenue
                    from orders.pub_order
                    where currency = 'JPY' and paid_at >= '2026-03-01Z' and paid_at < '2026-04-01Z' group by 1)
                select concat_ws('|', country, coalesce(people, 0), coalesce(orders, 0), coalesce(revenue, 0))
                from people full join sold using (country)"""));
    }

    @Test
    void aFunnelIsBrokenDownByWhereItBegan() {
        JsonNode groups = api.get("/api/analytics/conversion/funnel?steps=view,click&breakdown=country&" + TIME)
                .is(200)
                .at("/groups");
        JsonNode whole = api.get("/api/analytics/conversion/funnel?steps=view,click&" + TIME)
                .is(200)
                .at("/groups/0");
        long entrants = 0;
        for (JsonNode group : groups) {
            entrants += group.path("entrants").asLong();
        }
        assertThat(entrants).isEqualTo(whole.path("entrants").asLong()).isPositive();
        assertThat(groups.findValuesAsText("key")).contains("AT", "DE", "US");
        assertThat(whole.at("/timeToConvert/medianMs").asLong()).isPositive();
    }

    @Test
    void aSeriesHasTheDayOnWhichTheClocksChangeOnce() {
        JsonNode series = api.get("/api/analytics/sales/revenue?from=2026-03-28&to=2026-03-31&timeZone=Europe/Berlin")
                .is(200)
                .at("/series");
        assertThat(series.findValuesAsText("day")).containsExactly("2026-03-28", "2026-03-29", "2026-03-30");
        assertThat(series.findValuesAsText("partial")).containsOnly("false");
    }
}
