package dev.medley.sound;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * How much of a sound is clipped, wherever the ceiling was: the share of samples in runs of three or more that touch the
 * peak of their channel. Speech and music read 0 unless they are clipped; a steady tone of less than about 1/140 of the
 * sample rate has round tops that flat, and is taken for clipped.
 */
public final class Clipping {

    private final FlatTops[] channels;
    private long samples;

    public Clipping(int channels) {
        this.channels =
                IntStream.range(0, channels).mapToObj(channel -> new FlatTops()).toArray(FlatTops[]::new);
    }

    /** The clipped share of one sound, 0 to 1. */
    public static double of(Pcm sound) {
        Clipping clipping = new Clipping(1);
        clipping.add(sound.samples(), sound.samples().length);
        return clipping.ratio();
    }

    /** Takes the first frames of an array that holds one sample of each channel in turn. */
    public void add(float[] interleaved, int frames) {
        for (int channel = 0; channel < channels.length; channel++) {
            for (int i = channel; i < frames * channels.length; i += channels.length) {
                channels[channel].add(interleaved[i]);
            }
        }
        samples += (long) frames * channels.length;
    }

    /** The clipped share so far, 0 to 1. */
    public double ratio() {
        return Arrays.stream(channels).mapToLong(FlatTops::clipped).sum() / (double) Math.max(samples, 1);
    }
}
