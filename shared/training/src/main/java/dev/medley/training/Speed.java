package dev.medley.training;

/**
 * Plays a sound faster or slower, which moves pitch and formants along: a cheap way to more voices. Interpolates with a
 * windowed sinc.
 */
final class Speed {
    private static final int REACH = 16;

    private Speed() {}

    static float[] change(float[] samples, double factor) {
        float[] changed = new float[(int) (samples.length / factor)];
        double pass = Math.min(1, 1 / factor);
        for (int i = 0; i < changed.length; i++) {
            changed[i] = at(samples, i * factor, pass);
        }
        return changed;
    }

    /** The sound between two samples, without what lies above the new highest frequency. */
    private static float at(float[] samples, double position, double pass) {
        int first = (int) position - REACH + 1;
        double sum = 0;
        double weights = 0;
        for (int i = first; i < first + 2 * REACH; i++) {
            double distance = position - i;
            double weight = sinc(distance * pass) * (0.5 + 0.5 * Math.cos(Math.PI * distance / REACH));
            weights += weight;
            sum += i >= 0 && i < samples.length ? weight * samples[i] : 0;
        }
        return (float) (sum / weights);
    }

    private static double sinc(double x) {
        return Math.abs(x) < 1e-9 ? 1 : Math.sin(Math.PI * x) / (Math.PI * x);
    }
}
