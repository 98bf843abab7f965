package dev.medley.sound;

import java.util.Arrays;

/**
 * The power of one channel in each tenth of a second, without what is too low for a voice: an offset and hum do not
 * count. All that is asked of it is relative, so the level of the channel does not matter.
 */
final class SpeechEnvelope {

    private static final double LOWEST_HZ = 200;
    private static final int FRAMES_PER_SECOND = 10;
    /** Frames that are weaker than the mean by more than this, 10 dB, are pauses. */
    private static final double GATE = 0.1;

    private static final double QUIET_SHARE = 0.2;

    private final Biquad highPass;
    private final int frameSamples;
    private final Series powers = new Series();
    private float first = Float.NaN;
    private double sum;
    private int inFrame;

    SpeechEnvelope(int sampleRate) {
        double k = Math.tan(Math.PI * LOWEST_HZ / sampleRate);
        double damping = Math.sqrt(2) * k;
        highPass = new Biquad(new double[] {1, -2, 1}, 1 + damping + k * k, 2 * (k * k - 1), 1 - damping + k * k);
        frameSamples = sampleRate / FRAMES_PER_SECOND;
    }

    void add(float sample) {
        if (Float.isNaN(first)) {
            first = sample;
        }
        // An offset that begins with the sound would ring in the filter.
        double voice = highPass.filter((double) sample - first);
        sum += voice * voice;
        if (++inFrame == frameSamples) {
            endFrame();
        }
    }

    private void endFrame() {
        powers.add(sum / inFrame);
        sum = 0;
        inFrame = 0;
        highPass.settle();
    }

    /** The power of each frame; nothing may be added after. */
    Frames finish() {
        if (inFrame > 0) {
            endFrame();
        }
        return new Frames(powers.toArray());
    }

    /**
     * The power of a channel over time.
     *
     * @param powers of each tenth of a second
     * @param level mean power outside the pauses; 0 in silence
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Frames(float[] powers, double level) {

        Frames(float[] powers) {
            this(powers, meanAbove(powers, GATE * meanAbove(powers, GATE * meanAbove(powers, 0))));
        }

        private static double meanAbove(float[] powers, double least) {
            double sum = 0;
            int count = 0;
            for (float power : powers) {
                if (power >= least) {
                    sum += power;
                    count++;
                }
            }
            return count == 0 ? 0 : sum / count;
        }

        boolean isActive(int frame) {
            return powers[frame] > 0 && powers[frame] >= GATE * level;
        }

        int activeFrames() {
            int active = 0;
            for (int frame = 0; frame < powers.length; frame++) {
                active += isActive(frame) ? 1 : 0;
            }
            return active;
        }

        /** How far the channel rises above its quiet fifth, in dB: speech has pauses, noise and hum do not. */
        double depth(double most) {
            float[] sorted = powers.clone();
            Arrays.sort(sorted);
            double quiet = sorted.length == 0 ? 0 : sorted[(int) (QUIET_SHARE * sorted.length)];
            return level == 0 ? 0 : Math.min(most, 10 * Math.log10(level / Math.max(quiet, Double.MIN_NORMAL)));
        }
    }
}
