package dev.medley.analytics.trends;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.analytics.trends.ChangePoints.ChangePoint;
import dev.medley.analytics.trends.SeriesTrend.Direction;
import java.util.List;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SeriesTrendTest {

    @Test
    void aPlantedSlopeIsInItsIntervalAlthoughWeeksHaveASeason() {
        Random random = new Random(1);
        double[] values = series(90, i -> 100 + 1.5 * i + (i % 7 == 5 ? 80 : 0) + 10 * random.nextGaussian());
        SeriesTrend trend = SeriesTrend.of(values, 7);
        assertThat(trend.direction()).isEqualTo(Direction.UP);
        assertThat(trend.low()).isLessThan(1.5);
        assertThat(trend.high()).isGreaterThan(1.5);
        assertThat(trend.high() - trend.low()).isLessThan(1);
    }

    @Test
    void noiseHasNoDirectionInAlmostAllCases() {
        int directions = 0;
        for (int seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            double[] noise = series(60, i -> 50 + 10 * random.nextGaussian());
            directions += SeriesTrend.of(noise, 1).direction() == Direction.STEADY ? 0 : 1;
        }
        assertThat(directions).isLessThan(20);
    }

    @Test
    void aSeriesOfOneValueIsSteady() {
        SeriesTrend trend = SeriesTrend.of(series(30, _ -> 7), 7);
        assertThat(trend.direction()).isEqualTo(Direction.STEADY);
        assertThat(trend.slope()).isZero();
        assertThat(ChangePoints.of(series(30, _ -> 7), 7)).isEmpty();
    }

    @Test
    void aPlantedChangeOfLevelIsFound() {
        Random random = new Random(3);
        double[] values = series(80, i -> (i < 45 ? 100 : 160) + (i % 7 == 0 ? 30 : 0) + 8 * random.nextGaussian());
        List<ChangePoint> changes = ChangePoints.of(values, 7);
        assertThat(changes).hasSize(1);
        assertThat(changes.getFirst().index()).isBetween(44, 46);
        assertThat(changes.getFirst().after() - changes.getFirst().before()).isBetween(50.0, 70.0);
    }

    @Test
    void noiseHasAlmostNoChanges() {
        int found = 0;
        for (int seed = 0; seed < 100; seed++) {
            Random random = new Random(seed);
            found += ChangePoints.of(series(60, i -> 50 + 10 * random.nextGaussian()), 1)
                            .isEmpty()
                    ? 0
                    : 1;
        }
        assertThat(found).isLessThan(10);
    }

    private static double[] series(int length, IntToDoubleFunction value) {
        return IntStream.range(0, length).mapToDouble(value).toArray();
    }
}
