package dev.medley.flags.statistics;

/**
 * Sums over the subjects of a variant, from which a mean, or the ratio of two sums, and its variance follow.
 *
 * @param subjects how many there are
 * @param sum of what each of them measured
 * @param sumOfSquares of the same
 * @param base of what it is divided by; as many as there are subjects for a mean
 * @param baseOfSquares of the same
 * @param products of both
 */
public record SampleMoments(
        long subjects, double sum, double sumOfSquares, double base, double baseOfSquares, double products) {

    public static final SampleMoments NONE = new SampleMoments(0, 0, 0, 0, 0, 0);

    /** Those of a mean by subject. */
    public static SampleMoments ofMean(long subjects, double sum, double sumOfSquares) {
        return new SampleMoments(subjects, sum, sumOfSquares, subjects, subjects, sum);
    }

    /** The mean by subject, or the ratio; 0 where there is nothing to divide by. */
    public double estimate() {
        return base == 0 ? 0 : sum / base;
    }

    /** How much one subject adds to the variance of the estimate; the delta method where it is a ratio of two sums. */
    public double variance() {
        if (subjects < 2 || base == 0) {
            return 0;
        }
        double ratio = estimate();
        double meanOfBase = base / subjects;
        double squares = sumOfSquares - 2 * ratio * products + ratio * ratio * baseOfSquares;
        double mean = (sum - ratio * base) / subjects;
        double residual = (squares - subjects * mean * mean) / (subjects - 1);
        return Math.max(0, residual) / (meanOfBase * meanOfBase);
    }
}
