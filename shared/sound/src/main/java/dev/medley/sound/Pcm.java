package dev.medley.sound;

import java.time.Duration;

/**
 * One channel of sound that is held in memory.
 *
 * @param samples amplitude, -1 to 1; not copied, so treat it as read-only
 * @param sampleRate samples a second
 */
@SuppressWarnings("ArrayRecordComponent")
public record Pcm(float[] samples, int sampleRate) implements Sound {

    /** The rate that the models read. */
    public static final int MODEL_RATE = 16_000;

    @Override
    public long durationMs() {
        return samples.length * 1000L / sampleRate;
    }

    public Duration duration() {
        return Duration.ofMillis(durationMs());
    }

    @Override
    public Pcm slice(long startMs, long endMs) {
        int from = Math.clamp(startMs * sampleRate / 1000, 0, samples.length);
        int to = Math.clamp(endMs * sampleRate / 1000, from, samples.length);
        return new Pcm(java.util.Arrays.copyOfRange(samples, from, to), sampleRate);
    }
}
