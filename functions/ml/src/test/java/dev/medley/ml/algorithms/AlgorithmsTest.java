package dev.medley.ml.algorithms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class AlgorithmsTest {

    private static final int ROWS = 4_000;

    @Test
    void logisticRegressionFindsTheWeightsThatMadeTheRows() {
        Random random = new Random(5);
        List<double[]> rows = new ArrayList<>();
        boolean[] labels = new boolean[ROWS];
        for (int i = 0; i < ROWS; i++) {
            double[] row = {random.nextGaussian(), random.nextGaussian(), random.nextGaussian()};
            rows.add(row);
            labels[i] = random.nextDouble() < 1 / (1 + Math.exp(-(2 * row[0] - row[1] - 0.5)));
        }
        LogisticRegression found = LogisticRegression.fit(rows, labels);
        assertThat(found.bias()).isEqualTo(-0.5, within(0.15));
        assertThat(found.weights().get(0)).isEqualTo(2, within(0.2));
        assertThat(found.weights().get(1)).isEqualTo(-1, within(0.2));
        assertThat(found.weights().get(2)).isEqualTo(0, within(0.15));
        double[] scores = rows.stream().mapToDouble(found::probability).toArray();
        assertThat(ScoreMeasures.auc(scores, labels)).isGreaterThan(0.85);
        assertThat(ScoreMeasures.logLoss(scores, labels))
                .isLessThan(ScoreMeasures.baseLogLoss(ScoreMeasures.share(labels), labels) * 0.8);
    }

    @Test
    void rowsThatAreToldApartWithoutErrorHaveFiniteWeights() {
        List<double[]> rows = new ArrayList<>();
        boolean[] labels = new boolean[100];
        for (int i = 0; i < 100; i++) {
            rows.add(new double[] {i < 50 ? -1 : 1, 0});
            labels[i] = i >= 50;
        }
        LogisticRegression found = LogisticRegression.fit(rows, labels);
        assertThat(found.weights()).allMatch(Double::isFinite);
        assertThat(found.probability(new double[] {1, 0})).isGreaterThan(0.9);
    }

    @Test
    void aucIsAHalfWhereScoresSayNothing() {
        assertThat(ScoreMeasures.auc(new double[] {1, 1, 1, 1}, new boolean[] {true, false, true, false}))
                .isEqualTo(0.5);
        assertThat(ScoreMeasures.auc(new double[] {1, 2, 3, 4}, new boolean[] {false, false, true, true}))
                .isEqualTo(1);
        assertThat(ScoreMeasures.auc(new double[] {1, 2, 3, 4}, new boolean[] {true, true, false, false}))
                .isZero();
    }

    @Test
    void clustersAreFoundAndCounted() {
        Random random = new Random(7);
        List<double[]> rows = new ArrayList<>();
        double[][] centers = {{0, 0}, {10, 0}, {0, 10}};
        for (int i = 0; i < 600; i++) {
            double[] center = centers[i % 3];
            rows.add(new double[] {center[0] + random.nextGaussian(), center[1] + random.nextGaussian()});
        }
        Clusters.Found found = Clusters.best(rows, 6);
        assertThat(found.clusters().centers()).hasSize(3);
        assertThat(found.silhouette()).isGreaterThan(0.7);
        for (int i = 3; i < 600; i++) {
            assertThat(found.clusters().of(rows.get(i)))
                    .isEqualTo(found.clusters().of(rows.get(i % 3)));
        }
    }

    @Test
    void theNormalDistributionIsAsInTables() {
        assertThat(NormalDistribution.quantile(0.975)).isEqualTo(1.959964, within(1e-6));
        assertThat(NormalDistribution.quantile(0.5)).isEqualTo(0, within(1e-9));
        assertThat(NormalDistribution.below(-1)).isEqualTo(0.158655, within(1e-6));
        assertThat(NormalDistribution.quantile(0.9999)).isEqualTo(3.719016, within(1e-5));
    }

    @Test
    void aTrendAndASeasonAreToldApart() {
        Random random = new Random(11);
        double[] values = new double[140];
        for (int day = 0; day < values.length; day++) {
            values[day] = 100 + 0.5 * day + (day % 7 == 5 ? 40 : 0) + random.nextGaussian() * 4;
        }
        values[60] = 900;
        SeasonalTrend trend = SeasonalTrend.of(values);
        assertThat(trend.slope()).isEqualTo(0.5, within(0.1));
        assertThat(trend.season().get(5)).isGreaterThan(20);
        assertThat(trend.confidence()).isGreaterThan(0.99);
    }

    @Test
    void whatGoesUpAndDownByChanceHasNoTrend() {
        Random random = new Random(12);
        double[] values = random.doubles(140, 90, 110).toArray();
        assertThat(SeasonalTrend.of(values).confidence()).isLessThan(0.95);
        assertThat(SeasonalTrend.of(values).strength()).isLessThan(0.2);
    }
}
