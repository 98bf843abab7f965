package dev.medley.models.audio;

import dev.medley.sound.Pcm;
import dev.medley.sound.Sound;

/** Silence of any length, which nobody may take into memory as a whole. */
record LongSound(long durationMs) implements Sound {

    @Override
    public int sampleRate() {
        return Pcm.MODEL_RATE;
    }

    @Override
    public Pcm slice(long startMs, long endMs) {
        if (endMs - startMs > PART_MS) {
            throw new AssertionError("%d ms at once".formatted(endMs - startMs));
        }
        long end = Math.min(endMs, durationMs);
        return new Pcm(new float[(int) Math.max(0, (end - startMs) * Pcm.MODEL_RATE / 1000)], Pcm.MODEL_RATE);
    }
}
