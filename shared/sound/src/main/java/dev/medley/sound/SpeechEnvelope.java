package dev.medley.sound;

import java.util.Arrays;

/**
 * The power and the pitch of one channel in each tenth of a second, without what is too low for a voice: an offset and hum do not
 * count. All that is asked of it is relative, so the level of the channel does not matter.
 */
final class SpeechEnvelope {

    private static final double LOWEST_HZ = 200;
    static final int FRAMES_PER_SECOND = 10;
    /** Frames that are weaker than the mean by more than this, 10 dB, are pauses. */
    private static final double GATE = 0.1;

    private static final double QUIET_SHARE = 0.2;
    /** Instruments hold a pitch to less than this, as a ratio; more than {@link #LEAP} is another tone. */
    private static final double STEADY = 0.004;

    private static final double LEAP = 0.2;
    private static final int LEAST_GLIDES = 2;
    /** Speech has three times as much in quiet, twice as much in noise of 5 dB; beeps and drums have none. */
    private static final double GLIDING_SHARE = 0.08;

    private final Biquad highPass;
    private final int frameSamples;
    private final Series powers = new Series();
    private final PitchTrack pitch;
    private float first = Float.NaN;
    private double sum;
    private int inFrame;

    SpeechEnvelope(int sampleRate) {
        double k = Math.tan(Math.PI * LOWEST_HZ / sampleRate);
        double damping = Math.sqrt(2) * k;
        highPass = new Biquad(new double[] {1, -2, 1}, 1 + damping + k * k, 2 * (k * k - 1), 1 - damping + k * k);
        pitch = new PitchTrack(sampleRate);
        frameSamples = sampleRate / FRAMES_PER_SECOND;
    }

    void add(float sample) {
        if (Float.isNaN(first)) {
            first = sample;
        }
        // An offset that begins with the sound would ring in the filter.
        double voice = highPass.filter((double) sample - first);
        sum += voice * voice;
        pitch.add(voice);
        if (++inFrame == frameSamples) {
            endFrame();
        }
    }

    private void endFrame() {
        powers.add(sum / inFrame);
        pitch.endFrame();
        sum = 0;
        inFrame = 0;
        highPass.settle();
    }

    /** The power of each frame; nothing may be added after. */
    Frames finish() {
        if (inFrame > 0) {
            endFrame();
        }
        return new Frames(powers.toArray(), pitch.finish());
    }

    /**
     * The power of a channel over time.
     *
     * @param powers of each tenth of a second
     * @param periods of each, as {@link PitchTrack#finish} gives them
     * @param level mean power outside the pauses; 0 in silence
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Frames(float[] powers, float[] periods, double level) {

        Frames(float[] powers, float[] periods) {
            this(powers, periods, meanAbove(powers, GATE * meanAbove(powers, GATE * meanAbove(powers, 0))));
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

        /** Whether the pitch glides, as that of a voice does: in part of the active frames, and more than it stays. */
        boolean hasVoice() {
            int glides = 0;
            int steady = 0;
            for (int frame = 1; frame < powers.length; frame++) {
                double change = Math.abs(Math.log(periods[frame] / periods[frame - 1]));
                boolean heard = isActive(frame) && isActive(frame - 1);
                glides += heard && change > STEADY && change < LEAP ? 1 : 0;
                steady += heard && change <= STEADY ? 1 : 0;
            }
            return glides >= Math.max(LEAST_GLIDES, GLIDING_SHARE * activeFrames()) && glides > steady;
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
