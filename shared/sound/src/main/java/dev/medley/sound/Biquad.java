package dev.medley.sound;

/** A second-order recursive filter (transposed direct form II), its coefficients scaled so that a0 is 1. */
final class Biquad {

    /** Far below what 24 bits can hold. */
    private static final double INAUDIBLE = 1e-30;

    private final double b0;
    private final double b1;
    private final double b2;
    private final double a1;
    private final double a2;
    private double z1;
    private double z2;

    Biquad(double[] b, double a0, double a1, double a2) {
        this.b0 = b[0] / a0;
        this.b1 = b[1] / a0;
        this.b2 = b[2] / a0;
        this.a1 = a1 / a0;
        this.a2 = a2 / a0;
    }

    double filter(double x) {
        double y = b0 * x + z1;
        z1 = b1 * x - a1 * y + z2;
        z2 = b2 * x - a2 * y;
        return y;
    }

    /** Ends the echo of a sound long over: numbers too small to be normal slow the processor down a hundredfold. */
    void settle() {
        if (Math.abs(z1) < INAUDIBLE && Math.abs(z2) < INAUDIBLE) {
            z1 = 0;
            z2 = 0;
        }
    }
}
