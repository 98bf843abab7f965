package dev.medley.security.anomalies.forest;

/**
 * How high scores usually are, and from where on they are too high: a good way above the usual, and never below a floor.
 *
 * @param deviation how far they usually are from the mean
 */
record ScoreLevel(double mean, double deviation, long count) {

    static final ScoreLevel NONE = new ScoreLevel(0, 0, 0);

    private static final double FLOOR = 1.6;
    private static final double DEVIATIONS = 6;
    private static final double SLOWEST = 0.002;

    double limit() {
        return Math.max(FLOOR, mean + DEVIATIONS * deviation);
    }

    /** The level with one score more; one that is far too high moves it no further than one that just is. */
    ScoreLevel learn(double score) {
        double weight = Math.max(1.0 / (count + 1), SLOWEST);
        double counted = Math.min(score, limit());
        double next = mean + weight * (counted - mean);
        double off = Math.abs(counted - next);
        return new ScoreLevel(next, deviation + weight * (off - deviation), count + 1);
    }
}
