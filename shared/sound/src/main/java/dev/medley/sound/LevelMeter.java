package dev.medley.sound;

import java.util.List;

/**
 * Measures {@link Levels} as the samples arrive, so that length costs next to no memory. Loudness and clipping are those
 * of the sound as it was recorded, in all its channels: mixing down and resampling would hide what was clipped. Frames
 * and outline come from the one channel that the models hear.
 */
public final class LevelMeter {

    private final Loudness loudness;
    private final Clipping clipping;
    private final FramePowers framePowers;
    private final Outline outline = new Outline();

    /** Needs to know the channels, from an earlier look at the same sound. */
    public LevelMeter(int originalRate, List<ChannelStatistics> channels, int monoRate) {
        loudness = new Loudness(
                originalRate,
                channels.stream().mapToDouble(ChannelStatistics::offset).toArray());
        clipping = new Clipping(channels, originalRate);
        framePowers = new FramePowers(monoRate);
    }

    /** Takes the first frames of an array that holds one sample of each channel in turn. */
    public void addOriginal(float[] interleaved, int frames) {
        loudness.add(interleaved, frames);
        clipping.add(interleaved, frames);
    }

    /** Takes the first samples of the same sound as one channel. */
    public void addMono(float[] samples, int count) {
        framePowers.add(samples, count);
        outline.add(samples, count);
    }

    /** What was measured; nothing may be added after. */
    public Levels levels() {
        return new Levels(
                Levels.nullable(loudness.integrated()),
                clipping.ratio(),
                framePowers.finish(),
                outline.waveform(Levels.WAVEFORM_PARTS));
    }
}
