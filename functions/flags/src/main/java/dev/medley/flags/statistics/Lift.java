package dev.medley.flags.statistics;

/**
 * How a variant differs from the control, with intervals that hold however often one looks.
 *
 * @param difference of the estimates, treatment less control
 * @param relative the same in per cent of the control; 0 where the control's estimate is 0
 * @param pValue always valid, before any correction
 */
public record Lift(
        double difference,
        double from,
        double until,
        double relative,
        double relativeFrom,
        double relativeUntil,
        double pValue) {

    private static final double PERCENT = 100;

    /**
     * Compares two samples.
     *
     * @param alpha how often at most the truth is outside the intervals at any time
     */
    public static Lift of(SampleMoments treatment, SampleMoments control, ConfidenceSequence sequence, double alpha) {
        long subjects = treatment.subjects() + control.subjects();
        double ofTreatment = treatment.variance() / Math.max(1, treatment.subjects());
        double ofControl = control.variance() / Math.max(1, control.subjects());
        double difference = treatment.estimate() - control.estimate();
        double half = sequence.halfWidth(ofTreatment + ofControl, subjects, alpha);
        double base = control.estimate();
        double ratio = base == 0 ? 0 : treatment.estimate() / base;
        double relative = base == 0 ? 0 : difference / Math.abs(base) * PERCENT;
        double ofRatio = base == 0 ? 0 : (ofTreatment + ratio * ratio * ofControl) / (base * base);
        double relativeHalf = sequence.halfWidth(ofRatio, subjects, alpha) * PERCENT;
        return new Lift(
                difference,
                difference - half,
                difference + half,
                relative,
                relative - relativeHalf,
                relative + relativeHalf,
                sequence.pValue(difference, ofTreatment + ofControl, subjects));
    }
}
