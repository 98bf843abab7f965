package dev.medley.sound;

import java.util.function.Consumer;

/** One channel of sound of any length, of which only the parts that are asked for are held in memory. */
public interface Sound {

    /** A part that any machine holds with ease, and whole frames of every model: 3.8 MB at 16 kHz. */
    long PART_MS = 60_000;

    /** Samples a second. */
    int sampleRate();

    long durationMs();

    /** The part between two times, cut at the ends of the sound. */
    Pcm slice(long startMs, long endMs);

    /** Hands over all of it, {@value #PART_MS} ms at a time. */
    default void forEachPart(Consumer<Pcm> reader) {
        for (long start = 0; start <= durationMs(); start += PART_MS) {
            Pcm part = slice(start, start + PART_MS);
            if (part.samples().length > 0) {
                reader.accept(part);
            }
        }
    }
}
