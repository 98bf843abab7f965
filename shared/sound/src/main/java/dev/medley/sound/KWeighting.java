package dev.medley.sound;

/**
 * The K-weighting filter of ITU-R BS.1770-4, annex 1: a high shelf for the head, then a high-pass. The recommendation
 * lists coefficients for 48 kHz alone; the analogue filters behind them are transformed here for the rate at hand.
 */
final class KWeighting {

    private static final double SHELF_HZ = 1681.974450955533;
    private static final double SHELF_Q = 0.7071752369554196;
    private static final double SHELF_DB = 3.999843853973347;
    /** The gain at the shelf's centre, as a power of the whole gain. */
    private static final double SHELF_SLOPE = 0.4996667741545416;

    private static final double HIGH_PASS_HZ = 38.13547087602444;
    private static final double HIGH_PASS_Q = 0.5003270373238773;

    private final Biquad shelf;
    private final Biquad highPass;

    KWeighting(int sampleRate) {
        shelf = shelf(Math.tan(Math.PI * SHELF_HZ / sampleRate));
        highPass = highPass(Math.tan(Math.PI * HIGH_PASS_HZ / sampleRate));
    }

    private static Biquad shelf(double k) {
        double top = Math.pow(10, SHELF_DB / 20);
        double middle = Math.pow(top, SHELF_SLOPE) * k / SHELF_Q;
        double[] b = {top + middle + k * k, 2 * (k * k - top), top - middle + k * k};
        return new Biquad(b, 1 + k / SHELF_Q + k * k, 2 * (k * k - 1), 1 - k / SHELF_Q + k * k);
    }

    /** Not scaled to unity at the top: the recommendation's numerator is 1, -2, 1 as it stands. */
    private static Biquad highPass(double k) {
        double a0 = 1 + k / HIGH_PASS_Q + k * k;
        double[] b = {a0, -2 * a0, a0};
        return new Biquad(b, a0, 2 * (k * k - 1), 1 - k / HIGH_PASS_Q + k * k);
    }

    double filter(double x) {
        return highPass.filter(shelf.filter(x));
    }

    void settle() {
        shelf.settle();
        highPass.settle();
    }
}
