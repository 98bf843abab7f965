package dev.medley.models.speech;

import dev.medley.sound.Pcm;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was spoken.
 *
 * @param sound 16 kHz
 * @param words when each word begins, as the service says; null where it does not
 */
public record SpokenSound(Pcm sound, @Nullable List<WordStart> words) {

    /** A word and when it begins. */
    public record WordStart(long startMs, String text) {}
}
