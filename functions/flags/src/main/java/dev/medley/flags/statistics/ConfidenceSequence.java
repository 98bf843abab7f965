package dev.medley.flags.statistics;

/**
 * Intervals for the difference of two means that hold at all times at once, so that looking at them every day and stopping when they
 * exclude zero keeps the promised rate of errors. The asymptotic confidence sequence of I. Waudby-Smith, D. Arbour, R. Sinha,
 * E. H. Kennedy and A. Ramdas, "Time-uniform central limit theory and asymptotic confidence sequences", The Annals of Statistics 52(6),
 * 2024; its p-values are the always valid ones of the mixture test in R. Johari, P. Koomen, L. Pekelis and D. Walsh,
 * "Always Valid Inference", Operations Research 70(3), 2022.
 *
 * @param tuning the mixture's scale; intervals are narrowest about the number of subjects that it was made for
 */
public record ConfidenceSequence(double tuning) {

    /** The level at which the tuning makes intervals narrowest. */
    private static final double USUAL_ALPHA = 0.05;

    /** A sequence that is narrowest once so many subjects have been seen. */
    public static ConfidenceSequence narrowestAt(long subjects) {
        double twice = -2 * Math.log(USUAL_ALPHA);
        return new ConfidenceSequence(Math.sqrt((twice + Math.log(twice + 1)) / subjects));
    }

    /**
     * Half the width of the interval.
     *
     * @param variance of the difference, as it is estimated from all subjects
     * @param alpha how often at most the truth is outside at any time
     */
    public double halfWidth(double variance, long subjects, double alpha) {
        double mixed = subjects * tuning * tuning;
        return Math.sqrt(variance * 2 * (mixed + 1) / mixed * Math.log(Math.sqrt(mixed + 1) / alpha));
    }

    /** The smallest alpha at which the interval excludes zero; 1 where none does. */
    public double pValue(double difference, double variance, long subjects) {
        if (variance <= 0) {
            return 1;
        }
        double mixed = subjects * tuning * tuning;
        double exponent = difference * difference / variance * mixed / (2 * (mixed + 1));
        return Math.min(1, Math.sqrt(mixed + 1) * Math.exp(-exponent));
    }
}
