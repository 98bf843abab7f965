package dev.medley.sound;

import java.util.ArrayList;
import java.util.List;

/**
 * How much of a sound is clipped, wherever the ceiling was: the share of samples in flat tops, three samples or more, at
 * the highest or the lowest amplitude of their channel. A constant has none, nor has a slow tone, nor a quiet one.
 */
final class Clipping {

    /** Half a wave of the lowest tone that can be heard, as parts of a second. */
    private static final int LONGEST_TOP = 40;

    private final List<FlatTops> highest = new ArrayList<>();
    private final List<FlatTops> lowest = new ArrayList<>();
    private long samples;

    /** Needs to know the channels, from an earlier look at the same sound. */
    Clipping(List<ChannelStatistics> channels, int sampleRate) {
        for (ChannelStatistics channel : channels) {
            highest.add(new FlatTops(channel, 1, sampleRate / LONGEST_TOP));
            lowest.add(new FlatTops(channel, -1, sampleRate / LONGEST_TOP));
        }
    }

    /** Takes the first frames of an array that holds one sample of each channel in turn. */
    void add(float[] interleaved, int frames) {
        int channels = highest.size();
        for (int channel = 0; channel < channels; channel++) {
            FlatTops above = highest.get(channel);
            FlatTops below = lowest.get(channel);
            for (int i = channel; i < frames * channels; i += channels) {
                above.add(interleaved[i]);
                below.add(interleaved[i]);
            }
        }
        samples += (long) frames * channels;
    }

    /** The clipped share, 0 to 1; to be asked after the last sample. */
    double ratio() {
        long clipped = 0;
        for (int channel = 0; channel < highest.size(); channel++) {
            clipped += highest.get(channel).clipped() + lowest.get(channel).clipped();
        }
        return clipped / (double) Math.max(samples, 1);
    }
}
