package dev.medley.models.audio;

/** What of a voice carries its pitch: the part below 900 Hz, at half the rate. */
final class LowBand {

    private static final double CUTOFF = 900.0 / 16_000;
    private static final int REACH = 24;
    private static final double[] KERNEL = kernel();

    private LowBand() {}

    /** The low band of 16 kHz samples, at 8 kHz and without delay. */
    static float[] of(float[] samples) {
        float[] low = new float[(samples.length + 1) / 2];
        for (int i = 0; i < low.length; i++) {
            double sum = 0;
            for (int k = -REACH; k <= REACH; k++) {
                int at = 2 * i + k;
                sum += at >= 0 && at < samples.length ? KERNEL[k + REACH] * samples[at] : 0;
            }
            low[i] = (float) sum;
        }
        return low;
    }

    /** A windowed sinc of unit gain (Hann). */
    private static double[] kernel() {
        double[] kernel = new double[2 * REACH + 1];
        double sum = 0;
        for (int k = -REACH; k <= REACH; k++) {
            double x = Math.PI * 2 * CUTOFF * k;
            double window = 0.5 + 0.5 * Math.cos(Math.PI * k / (REACH + 1));
            kernel[k + REACH] = (k == 0 ? 1 : Math.sin(x) / x) * window;
            sum += kernel[k + REACH];
        }
        for (int i = 0; i < kernel.length; i++) {
            kernel[i] /= sum;
        }
        return kernel;
    }
}
