package dev.medley.ml;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.medley.testkit.Api;
import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.TestAccount;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** How sales go, in a series with a season and a trend planted in it. */
@FunctionTest("ml")
class TrendTest {

    private final FunctionUnderTest function;
    private final Api admin;

    TrendTest(FunctionUnderTest function) {
        this.function = function;
        admin = function.as(TestAccount.with("admin"));
    }

    private static void plant() {
        PublishedRows rows = new PublishedRows(91);
        Random random = new Random(92);
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        for (int age = 140; age > 0; age--) {
            LocalDate day = today.minusDays(age);
            int orders = 6 + (140 - age) / 10 + (day.getDayOfWeek() == DayOfWeek.SATURDAY ? 10 : 0) + random.nextInt(3);
            for (int i = 0; i < orders; i++) {
                rows.order(
                        UUID.randomUUID(),
                        day.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC),
                        "SEK",
                        500,
                        new UUID(3, 3));
            }
        }
        rows.write();
    }

    @Test
    void seasonTrendAndForecastAreFound() {
        plant();
        ApiAnswer answer = admin.get("/api/ml/trend-analysis?measure=orders&currency=SEK&days=14")
                .is(200);
        assertThat(answer.text("/trend/direction")).isEqualTo("rising");
        assertThat(answer.at("/trend/perWeek").asDouble()).isBetween(0.5, 0.9);
        assertThat(answer.at("/season/days/5/more").asDouble()).isGreaterThan(7);
        assertThat(answer.at("/season/strength").asDouble()).isGreaterThan(0.8);
        assertThat(answer.text("/model")).isEqualTo("seasonal-trend");
        assertThat(answer.at("/backtest/mase").asDouble())
                .isLessThan(1)
                .isLessThan(answer.at("/backtest/naiveMase").asDouble());
        double saturday = 0;
        for (JsonNode day : answer.at("/forecast")) {
            assertThat(day.path("low").asDouble())
                    .isLessThanOrEqualTo(day.path("expected").asDouble());
            assertThat(day.path("high").asDouble())
                    .isGreaterThanOrEqualTo(day.path("expected").asDouble());
            if (LocalDate.parse(day.path("day").asText()).getDayOfWeek() == DayOfWeek.SATURDAY) {
                saturday = day.path("expected").asDouble();
            }
        }
        assertThat(saturday).isBetween(27.0, 36.0);
        assertThat(admin.get("/api/ml/trend-analysis?currency=SEK&productId=" + new UUID(3, 3) + "&measure=quantity")
                        .is(200)
                        .at("/series"))
                .hasSize(140);
        assertThat(admin.get("/api/ml/trend-analysis?currency=SEK")
                        .is(200)
                        .at("/series/0/value")
                        .asDouble())
                .isGreaterThanOrEqualTo(3_000);
    }

    @Test
    void whatCannotBeAnalysedIsToldSo() {
        admin.get("/api/ml/trend-analysis?currency=NOK").isProblem(422, "series-too-short");
        admin.get("/api/ml/trend-analysis?currency=nothing").isProblem(422, "currency-invalid");
        admin.get("/api/ml/trend-analysis?timeZone=Mars/Base").isProblem(422, "time-zone-invalid");
        admin.get("/api/ml/trend-analysis?historyDays=5").is(422);
        function.as(TestAccount.any()).get("/api/ml/trend-analysis").isProblem(403, "permission-missing");
    }
}
