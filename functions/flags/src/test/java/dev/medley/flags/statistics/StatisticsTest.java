package dev.medley.flags.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class StatisticsTest {

    /** The expected values are those of R: {@code pchisq(x, df, lower.tail = FALSE)}. */
    @Test
    void countsFarFromTheirSharesAreUnlikely() {
        assertThat(ChiSquare.pValue(new long[] {500, 500}, new double[] {1, 1})).isEqualTo(1);
        assertThat(ChiSquare.pValue(new long[] {5100, 4900}, new double[] {1, 1}))
                .isCloseTo(0.0455003, within(1e-6));
        assertThat(ChiSquare.pValue(new long[] {5200, 4800}, new double[] {1, 1}))
                .isCloseTo(6.334e-5, within(1e-7));
        assertThat(ChiSquare.pValue(new long[] {110, 90, 100}, new double[] {1, 1, 1}))
                .isCloseTo(0.3678794, within(1e-6));
        assertThat(ChiSquare.pValue(new long[] {2000, 8000}, new double[] {20_000, 80_000}))
                .isEqualTo(1);
        assertThat(ChiSquare.pValue(new long[] {100, 100, 1}, new double[] {1, 1, 0}))
                .isZero();
        assertThat(ChiSquare.pValue(new long[] {0, 0}, new double[] {1, 1})).isEqualTo(1);
    }

    @Test
    void aMeanAndItsVarianceFollowFromSums() {
        SampleMoments moments = SampleMoments.ofMean(4, 10, 30);
        assertThat(moments.estimate()).isEqualTo(2.5);
        assertThat(moments.variance()).isCloseTo(5.0 / 3, within(1e-12));
        assertThat(SampleMoments.NONE.estimate()).isZero();
        assertThat(SampleMoments.NONE.variance()).isZero();
    }

    /** Compared with the spread of many ratios. */
    @Test
    void theVarianceOfARatioIsThatOfManyRatios() {
        Random random = new Random(7);
        int subjects = 500;
        int rounds = 4_000;
        double sum = 0;
        double squares = 0;
        double expected = 0;
        for (int round = 0; round < rounds; round++) {
            SampleMoments moments = ratio(random, subjects);
            sum += moments.estimate();
            squares += moments.estimate() * moments.estimate();
            expected += moments.variance() / subjects;
        }
        double spread = squares / rounds - sum / rounds * (sum / rounds);
        assertThat(expected / rounds).isCloseTo(spread, within(spread * 0.1));
    }

    private static SampleMoments ratio(Random random, int subjects) {
        double[] sums = new double[5];
        for (int i = 0; i < subjects; i++) {
            double base = 1 + random.nextInt(10);
            double value = base * (0.5 + random.nextDouble());
            sums[0] += value;
            sums[1] += value * value;
            sums[2] += base;
            sums[3] += base * base;
            sums[4] += value * base;
        }
        return new SampleMoments(subjects, sums[0], sums[1], sums[2], sums[3], sums[4]);
    }

    @Test
    void pValuesAreCorrectedForHowManyThereAre() {
        assertThat(BenjaminiHochberg.corrected(0.01, 0.04, 0.03, 0.005))
                .containsExactly(new double[] {0.02, 0.04, 0.04, 0.02}, within(1e-12));
        assertThat(BenjaminiHochberg.corrected()).isEmpty();
        assertThat(BenjaminiHochberg.corrected(0.5)).containsExactly(0.5);
    }

    @Test
    void anIntervalExcludesZeroExactlyWhereThePValueIsBelowItsLevel() {
        ConfidenceSequence sequence = ConfidenceSequence.narrowestAt(5_000);
        Random random = new Random(3);
        for (int i = 0; i < 1_000; i++) {
            long subjects = 200L + random.nextInt(50_000);
            double variance = random.nextDouble() / subjects;
            double difference = random.nextGaussian() * 3 * Math.sqrt(variance);
            assertThat(Math.abs(difference) > sequence.halfWidth(variance, subjects, 0.05))
                    .isEqualTo(sequence.pValue(difference, variance, subjects) < 0.05);
        }
    }
}
