package dev.medley.devices.experiments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.medley.devices.experiments.Experiment.Finding;
import dev.medley.devices.experiments.Experiment.Guard;
import dev.medley.devices.experiments.Experiment.GuardFinding;
import dev.medley.devices.experiments.Experiment.Sample;
import org.junit.jupiter.api.Test;

class WelchIntervalTest {

    private static final Guard HOURS = new Guard("crashFreeHours", true, 5);
    private static final Guard ERRORS = new Guard("errors", false, 5);

    private static GuardFinding found(Guard guard, Sample treatment, Sample control) {
        return WelchInterval.of(guard, treatment, control, 20);
    }

    @Test
    void aClearLossBreaksAGuardWhicheverWayIsBetter() {
        assertThat(found(HOURS, new Sample(100, 80, 5), new Sample(100, 100, 5)).finding())
                .isEqualTo(Finding.BROKEN);
        assertThat(found(ERRORS, new Sample(100, 12, 1), new Sample(100, 10, 1)).finding())
                .isEqualTo(Finding.BROKEN);
    }

    @Test
    void noLossKeepsItAndAWideIntervalDecidesNothing() {
        assertThat(found(HOURS, new Sample(500, 100, 5), new Sample(500, 100, 5))
                        .finding())
                .isEqualTo(Finding.KEPT);
        assertThat(found(HOURS, new Sample(20, 96, 30), new Sample(20, 100, 30)).finding())
                .isEqualTo(Finding.UNDECIDED);
    }

    @Test
    void tooFewDevicesDecideNothing() {
        assertThat(found(HOURS, new Sample(19, 1, 0), new Sample(500, 100, 1)).finding())
                .isEqualTo(Finding.NOT_ENOUGH_DEVICES);
        assertThat(found(HOURS, new Sample(500, 1, 0), new Sample(19, 100, 1)).finding())
                .isEqualTo(Finding.NOT_ENOUGH_DEVICES);
    }

    @Test
    void whatNeverVariesAndIsNothingIsComparedAsItIs() {
        GuardFinding same = found(ERRORS, new Sample(20, 0, 0), new Sample(20, 0, 0));
        assertThat(same.finding()).isEqualTo(Finding.KEPT);
        assertThat(found(ERRORS, new Sample(20, 7, 0), new Sample(20, 0, 0)).finding())
                .isEqualTo(Finding.BROKEN);
    }

    /** Two samples of 30 with deviations 4 and 6: t of 50.5 degrees of freedom is 2.008, the error 1.317. */
    @Test
    void theIntervalIsWelchs() {
        GuardFinding found = found(HOURS, new Sample(30, 95, 4), new Sample(30, 100, 6));
        double[] bounds = {5 - 2.008 * 1.3166, 5 + 2.008 * 1.3166};
        assertThat(found.lossFrom()).isCloseTo(bounds[0], within(0.01));
        assertThat(found.lossTo()).isCloseTo(bounds[1], within(0.01));
    }
}
