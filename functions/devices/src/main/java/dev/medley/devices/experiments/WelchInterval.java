package dev.medley.devices.experiments;

import dev.medley.devices.experiments.Experiment.Finding;
import dev.medley.devices.experiments.Experiment.Guard;
import dev.medley.devices.experiments.Experiment.GuardFinding;
import dev.medley.devices.experiments.Experiment.Sample;

/** The difference of two means with unequal variances (Welch), and between which values it is in 95 of 100 cases. */
final class WelchInterval {

    /** The normal distribution's quantile for both sides of 95 %. */
    private static final double Z = 1.959964;

    private static final double WHOLE = 100;

    private WelchInterval() {}

    static GuardFinding of(Guard guard, Sample treatment, Sample control, int leastDevices) {
        double sign = guard.higherIsBetter() ? 1 : -1;
        double scale = control.mean() == 0 ? 1 : WHOLE / Math.abs(control.mean());
        double loss = sign * (control.mean() - treatment.mean()) * scale;
        boolean enough = treatment.devices() >= leastDevices && control.devices() >= leastDevices;
        double half = enough ? half(treatment, control) * scale : 0;
        return new GuardFinding(
                guard.metric(),
                treatment.devices(),
                treatment.mean(),
                control.devices(),
                control.mean(),
                loss,
                loss - half,
                loss + half,
                enough ? finding(guard, loss, half) : Finding.NOT_ENOUGH_DEVICES);
    }

    private static Finding finding(Guard guard, double loss, double half) {
        if (loss - half > guard.mostLossPercent()) {
            return Finding.BROKEN;
        }
        return loss + half <= guard.mostLossPercent() ? Finding.KEPT : Finding.UNDECIDED;
    }

    private static double half(Sample one, Sample other) {
        double a = one.deviation() * one.deviation() / one.devices();
        double b = other.deviation() * other.deviation() / other.devices();
        if (a + b == 0) {
            return 0;
        }
        double freedom = (a + b) * (a + b) / (a * a / (one.devices() - 1) + b * b / (other.devices() - 1));
        return quantile(freedom) * Math.sqrt(a + b);
    }

    /** Student's quantile by the expansion of Cornish and Fisher; exact to a thousandth from five degrees of freedom. */
    private static double quantile(double freedom) {
        double z3 = Z * Z * Z;
        double z5 = z3 * Z * Z;
        double z7 = z5 * Z * Z;
        return Z
                + (z3 + Z) / (4 * freedom)
                + (5 * z5 + 16 * z3 + 3 * Z) / (96 * freedom * freedom)
                + (3 * z7 + 19 * z5 + 17 * z3 - 15 * Z) / (384 * freedom * freedom * freedom);
    }
}
