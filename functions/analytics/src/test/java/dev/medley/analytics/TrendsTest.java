package dev.medley.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.testkit.Api;
import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.TestAccount;
import org.junit.jupiter.api.Test;

/** Where the planted shop goes: some customers leave it in May. */
@FunctionTest("analytics")
class TrendsTest {

    private static final String TRENDS = "/api/analytics/trends?";

    private final FunctionUnderTest function;
    private final Api api;

    TrendsTest(FunctionUnderTest function) {
        PlantedShop shop = PlantedShop.load(function);
        assertThat(shop.gone()).isNotEmpty();
        this.function = function;
        api = function.as(TestAccount.with("admin"));
    }

    @Test
    void theLevelChangesWhenCustomersLeave() {
        ApiAnswer trend = api.get(TRENDS + "measure=orders&currency=CHF&interval=day&from=2025-01-01&to=2025-11-01")
                .is(200);
        assertThat(trend.text("/direction")).isEqualTo("down");
        assertThat(trend.at("/slope/high").asDouble()).isNegative();
        assertThat(trend.at("/slope/low").asDouble())
                .isLessThan(trend.at("/slope/perBucket").asDouble());
        assertThat(trend.at("/changes").findValuesAsText("day"))
                .anyMatch(day -> day.compareTo("2025-04-15") > 0 && day.compareTo("2025-05-15") < 0);
        assertThat(trend.at("/series").size()).isEqualTo(304);
    }

    @Test
    void aTimeIsComparedWithAsManyDaysBefore() {
        ApiAnswer trend = api.get(
                        TRENDS + "measure=net-revenue&currency=CHF&interval=week&from=2025-05-05&to=2025-08-04")
                .is(200);
        assertThat(trend.text("/comparison/from")).isEqualTo("2025-02-03");
        ApiAnswer before = api.get("/api/analytics/sales/revenue?currency=CHF&from=2025-02-03&to=2025-05-05")
                .is(200);
        assertThat(trend.at("/comparison/before").asLong())
                .isEqualTo(before.at("/totals/netRevenue").asLong());
        assertThat(trend.at("/comparison/change").asDouble()).isNegative();
    }

    @Test
    void whatSaysNothingIsRefused() {
        api.get(TRENDS + "measure=orders&from=2025-01-01&to=2025-01-05").isProblem(422, "series-too-short");
        api.get(TRENDS + "measure=orders&from=2025-01-05&to=2025-01-01").isProblem(422, "time-range-invalid");
        assertThat(api.get(TRENDS + "measure=nonsense").status()).isIn(400, 422);
        function.as(TestAccount.any()).get(TRENDS + "measure=orders").isProblem(403, "permission-missing");
    }
}
