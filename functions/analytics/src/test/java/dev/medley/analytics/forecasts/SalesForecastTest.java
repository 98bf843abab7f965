package dev.medley.analytics.forecasts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Forecasts of series whose truth is known. */
class SalesForecastTest {

    private static final double[] WEEK = {0, 5, 10, 15, 40, 80, -30};

    @Test
    void aTrendWithASeasonIsFoundInNoise() {
        double[] values = series(200, 10, 1);
        SalesForecast forecast = SalesForecast.of(Arrays.copyOf(values, 172), 28);
        assertThat(forecast.model()).isEqualTo("holt-winters");
        assertThat(forecast.mase()).isLessThan(1).isLessThan(forecast.naiveMase());
        int inside = 0;
        double error = 0;
        for (int i = 0; i < 28; i++) {
            SalesForecast.Point point = forecast.points().get(i);
            inside += point.low() <= values[172 + i] && values[172 + i] <= point.high() ? 1 : 0;
            error += Math.abs(point.expected() - values[172 + i]) / 28;
        }
        assertThat(inside).isGreaterThanOrEqualTo(24);
        assertThat(error).isLessThan(14);
    }

    @Test
    void whereNothingIsBetterThanLastWeekLastWeekIsAnswered() {
        double[] values = new double[84];
        for (int i = 0; i < values.length; i++) {
            values[i] = WEEK[i % 7];
        }
        SalesForecast forecast = SalesForecast.of(values, 7);
        assertThat(forecast.points())
                .hasSize(7)
                .allSatisfy(point -> assertThat(point.low()).isLessThanOrEqualTo(point.high()));
        for (int i = 0; i < 7; i++) {
            assertThat(forecast.points().get(i).expected()).isEqualTo(WEEK[i], within(0.001));
        }
    }

    @Test
    void daysWithoutAnySaleAreForecastAsSuch() {
        SalesForecast forecast = SalesForecast.of(new double[60], 3);
        assertThat(forecast.points()).extracting(SalesForecast.Point::expected).containsOnly(0.0);
    }

    @Test
    void theSeasonOfTheWeekIsTold() {
        WeekSeason season = WeekSeason.of(series(140, 5, 3));
        double mean = Arrays.stream(WEEK).average().orElseThrow();
        for (int i = 0; i < 7; i++) {
            assertThat(season.factors().get(i)).isEqualTo(WEEK[i] - mean, within(5.0));
        }
        assertThat(season.strength()).isGreaterThan(0.9);
        double[] noise = new Random(2).doubles(140).toArray();
        assertThat(WeekSeason.of(noise).strength()).isLessThan(0.3);
    }

    private static double[] series(int days, double noise, long seed) {
        Random random = new Random(seed);
        double[] values = new double[days];
        for (int i = 0; i < days; i++) {
            values[i] = 200 + 0.5 * i + WEEK[i % 7] + noise * random.nextGaussian();
        }
        return values;
    }
}
