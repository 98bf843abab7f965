package dev.medley.sound;

/**
 * The pitch of one channel in each tenth of a second, by autocorrelation below 800 Hz. A voice glides from one pitch to
 * the next; beeps and tunes hold theirs, and drums have none for long.
 */
final class PitchTrack {

    private static final int RATE = 4000;
    private static final double HIGHEST_HZ = 800;
    /** The damping of the two halves of a Butterworth filter of the fourth order. */
    private static final double[] DAMPING = {1.8478, 0.7654};
    /** Periods from 400 Hz down to 70 Hz. */
    private static final int SHORTEST = 10;

    private static final int LONGEST = 57;
    private static final double VOICED = 0.5;
    /** So much of the highest peak is enough for a shorter period to be the true one. */
    private static final double NEARLY = 0.9;

    private final Biquad[] lowPass = new Biquad[DAMPING.length];
    private final int step;
    private final double[] frame = new double[RATE / SpeechEnvelope.FRAMES_PER_SECOND];
    private final Series periods = new Series();
    private int phase;
    private int filled;

    PitchTrack(int sampleRate) {
        step = Math.max(1, sampleRate / RATE);
        double k = Math.tan(Math.PI * HIGHEST_HZ / sampleRate);
        for (int i = 0; i < DAMPING.length; i++) {
            double damping = DAMPING[i] * k;
            lowPass[i] = new Biquad(
                    new double[] {k * k, 2 * k * k, k * k}, 1 + damping + k * k, 2 * (k * k - 1), 1 - damping + k * k);
        }
    }

    void add(double sample) {
        double low = lowPass[1].filter(lowPass[0].filter(sample));
        if (++phase == step) {
            phase = 0;
            if (filled < frame.length) {
                frame[filled++] = low;
            }
        }
    }

    void endFrame() {
        periods.add(filled == frame.length ? period() : Double.NaN);
        filled = 0;
        for (Biquad filter : lowPass) {
            filter.settle();
        }
    }

    /** The period of each frame in samples of the lower rate; NaN where there is none. */
    float[] finish() {
        return periods.toArray();
    }

    private double period() {
        double[] likeness = new double[LONGEST + 2];
        for (int lag = SHORTEST - 1; lag <= LONGEST + 1; lag++) {
            likeness[lag] = likeness(lag);
        }
        double most = VOICED;
        for (int lag = SHORTEST; lag <= LONGEST; lag++) {
            most = isPeak(likeness, lag) ? Math.max(most, likeness[lag]) : most;
        }
        for (int lag = SHORTEST; lag <= LONGEST; lag++) {
            if (isPeak(likeness, lag) && likeness[lag] > VOICED && likeness[lag] >= NEARLY * most) {
                return lag + tip(likeness[lag - 1], likeness[lag], likeness[lag + 1]);
            }
        }
        return Double.NaN;
    }

    private static boolean isPeak(double[] likeness, int lag) {
        return likeness[lag] >= likeness[lag - 1] && likeness[lag] >= likeness[lag + 1];
    }

    /** Where between three points the parabola through them is highest. */
    private static double tip(double before, double at, double after) {
        double bend = before - 2 * at + after;
        return bend < 0 ? 0.5 * (before - after) / bend : 0;
    }

    private double likeness(int lag) {
        int length = frame.length - LONGEST - 1;
        double sum = 0;
        double early = Double.MIN_NORMAL;
        double late = Double.MIN_NORMAL;
        for (int i = 0; i < length; i++) {
            sum += frame[i] * frame[i + lag];
            early += frame[i] * frame[i];
            late += frame[i + lag] * frame[i + lag];
        }
        return sum / Math.sqrt(early * late);
    }
}
