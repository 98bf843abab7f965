package dev.medley.sound;

import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * Integrated loudness in LUFS after ITU-R BS.1770-4: K-weighting, blocks of 400 ms that overlap by 75 %, an absolute gate
 * at -70 LUFS and a relative one 10 LU below what passed it. Takes samples as they arrive and keeps ten numbers a second.
 */
public final class Loudness {

    /** The recommendation's offset, by which a 997 Hz sine of 0 dBFS in one channel reads -3.01 LUFS. */
    private static final double OFFSET = -0.691;

    private static final double ABSOLUTE_GATE = power(-70);
    private static final double RELATIVE_GATE = 0.1;
    private static final int STEPS_PER_BLOCK = 4;

    /** Below it the shelf of the weighting would lie beyond half the rate. */
    private static final int MIN_RATE = 4000;

    private final KWeighting[] channels;
    private final double[] offsets;
    private final int stepFrames;
    private final Series steps = new Series();
    private double sum;
    private int framesInStep;

    /** Starts with silence; all channels weigh alike, as left and right do. */
    public Loudness(int sampleRate, int channels) {
        this(sampleRate, new double[channels]);
    }

    /** Starts with silence, with channels that lie around these offsets. */
    Loudness(int sampleRate, double[] offsets) {
        if (sampleRate < MIN_RATE) {
            throw new IllegalArgumentException("loudness needs at least " + MIN_RATE + " samples a second");
        }
        this.channels = Arrays.stream(offsets)
                .mapToObj(offset -> new KWeighting(sampleRate))
                .toArray(KWeighting[]::new);
        this.offsets = offsets.clone();
        this.stepFrames = Math.round(sampleRate / 10f);
    }

    /** The loudness of one sound; see {@link #integrated}. */
    public static OptionalDouble of(Pcm sound) {
        Loudness loudness = new Loudness(sound.sampleRate(), 1);
        loudness.add(sound.samples(), sound.samples().length);
        return loudness.integrated();
    }

    /** Takes the first frames of an array that holds one sample of each channel in turn. */
    public void add(float[] interleaved, int frames) {
        for (int frame = 0; frame < frames; frame++) {
            for (int channel = 0; channel < channels.length; channel++) {
                double weighted =
                        channels[channel].filter(interleaved[frame * channels.length + channel] - offsets[channel]);
                sum += weighted * weighted;
            }
            if (++framesInStep == stepFrames) {
                endStep();
            }
        }
    }

    private void endStep() {
        steps.add(sum / stepFrames);
        sum = 0;
        framesInStep = 0;
        for (KWeighting channel : channels) {
            channel.settle();
        }
    }

    /** The loudness so far in LUFS; empty when nothing passed the gates: silence, or less than 400 ms. */
    public OptionalDouble integrated() {
        double[] audible = blocks().filter(power -> power > ABSOLUTE_GATE).toArray();
        double gate = RELATIVE_GATE * Arrays.stream(audible).average().orElse(0);
        OptionalDouble mean =
                Arrays.stream(audible).filter(power -> power > gate).average();
        return mean.isPresent() ? OptionalDouble.of(OFFSET + 10 * Math.log10(mean.getAsDouble())) : mean;
    }

    private DoubleStream blocks() {
        float[] powers = steps.toArray();
        return IntStream.rangeClosed(STEPS_PER_BLOCK, powers.length)
                .mapToDouble(end -> IntStream.range(end - STEPS_PER_BLOCK, end)
                                .mapToDouble(step -> powers[step])
                                .sum()
                        / STEPS_PER_BLOCK);
    }

    private static double power(double lufs) {
        return Math.pow(10, (lufs - OFFSET) / 10);
    }
}
