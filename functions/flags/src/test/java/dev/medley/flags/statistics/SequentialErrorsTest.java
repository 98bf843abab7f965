package dev.medley.flags.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.testkit.Campaign;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Experiments that are looked at every day and stopped as soon as something is found. */
class SequentialErrorsTest {

    private static final int DAYS = 30;
    private static final int SUBJECTS_A_DAY = 400;
    private static final double ALPHA = 0.05;
    private static final ConfidenceSequence SEQUENCE = ConfidenceSequence.narrowestAt(6_000);

    @Test
    void dailyLooksFindNothingWhereNothingIsMoreOftenThanInFiveOfAHundred() {
        int rounds = Campaign.rounds(2_000, 40_000);
        int found = 0;
        int foundByFixedTests = 0;
        for (int round = 0; round < rounds; round++) {
            Days days = new Days(new Random(round), 0.1, 0.1);
            found += days.finds(false) ? 1 : 0;
            foundByFixedTests += new Days(new Random(round), 0.1, 0.1).finds(true) ? 1 : 0;
        }
        assertThat(found / (double) rounds).isLessThanOrEqualTo(ALPHA);
        assertThat(foundByFixedTests / (double) rounds)
                .as("looks at a test that is made for one")
                .isGreaterThan(0.15);
    }

    @Test
    void aRareConversionAndAFewSubjectsFindNothingEither() {
        int rounds = Campaign.rounds(2_000, 40_000);
        int found = 0;
        for (int round = 0; round < rounds; round++) {
            found += new Days(new Random(round), 0.02, 0.02).finds(false) ? 1 : 0;
        }
        assertThat(found / (double) rounds).isLessThanOrEqualTo(ALPHA);
    }

    @Test
    void aPlantedEffectIsFound() {
        int rounds = Campaign.rounds(300, 10_000);
        int found = 0;
        for (int round = 0; round < rounds; round++) {
            found += new Days(new Random(round), 0.1, 0.13).finds(false) ? 1 : 0;
        }
        assertThat(found / (double) rounds).isGreaterThan(0.9);
    }

    @Test
    void theTruthIsInsideTheIntervalsOnAllDays() {
        int rounds = Campaign.rounds(1_000, 20_000);
        int missed = 0;
        for (int round = 0; round < rounds; round++) {
            missed += new Days(new Random(round), 0.2, 0.25).misses(0.05) ? 1 : 0;
        }
        assertThat(missed / (double) rounds).isLessThanOrEqualTo(ALPHA);
    }

    /** An experiment as it goes: half of the subjects have each variant. */
    private static final class Days {

        private static final double FIXED = 1.96;

        private final Random random;
        private final double ofControl;
        private final double ofTreatment;
        private int subjects;
        private int control;
        private int treatment;

        Days(Random random, double ofControl, double ofTreatment) {
            this.random = random;
            this.ofControl = ofControl;
            this.ofTreatment = ofTreatment;
        }

        boolean finds(boolean isFixed) {
            for (int day = 0; day < DAYS; day++) {
                Lift lift = next();
                boolean found =
                        isFixed ? Math.abs(lift.difference()) > FIXED * Math.sqrt(variance()) : lift.pValue() < ALPHA;
                if (found) {
                    return true;
                }
            }
            return false;
        }

        boolean misses(double truth) {
            for (int day = 0; day < DAYS; day++) {
                Lift lift = next();
                if (lift.from() > truth || lift.until() < truth) {
                    return true;
                }
            }
            return false;
        }

        private Lift next() {
            for (int i = 0; i < SUBJECTS_A_DAY / 2; i++) {
                control += random.nextDouble() < ofControl ? 1 : 0;
                treatment += random.nextDouble() < ofTreatment ? 1 : 0;
            }
            subjects += SUBJECTS_A_DAY / 2;
            return Lift.of(moments(treatment), moments(control), SEQUENCE, ALPHA);
        }

        private double variance() {
            return (moments(control).variance() + moments(treatment).variance()) / subjects;
        }

        private SampleMoments moments(int conversions) {
            return SampleMoments.ofMean(subjects, conversions, conversions);
        }
    }
}
