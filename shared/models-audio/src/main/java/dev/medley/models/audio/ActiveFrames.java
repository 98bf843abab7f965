package dev.medley.models.audio;

/** Tells which frames of the encoder hold sound, and which only the pauses in it. */
final class ActiveFrames {
    /** 35 dB below the loudest frame, as a ratio of powers. */
    private static final double QUIETEST = Math.pow(10, -3.5);

    private ActiveFrames() {}

    static boolean[] of(float[] samples, int frames) {
        double[] power = new double[frames];
        double loudest = 0;
        for (int frame = 0; frame < frames; frame++) {
            power[frame] = power(samples, frame * MoonshineEncoder.HOP);
            loudest = Math.max(loudest, power[frame]);
        }
        boolean[] active = new boolean[frames];
        for (int frame = 0; frame < frames; frame++) {
            active[frame] = power[frame] >= loudest * QUIETEST;
        }
        return active;
    }

    private static double power(float[] samples, int from) {
        int to = Math.min(from + MoonshineEncoder.HOP, samples.length);
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += (double) samples[i] * samples[i];
        }
        return sum;
    }
}
