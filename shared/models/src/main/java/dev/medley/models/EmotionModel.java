package dev.medley.models;

import dev.medley.sound.Sound;
import java.util.function.IntConsumer;

/** Hears which emotion a voice expresses. */
public interface EmotionModel extends Provider {

    /**
     * Reads a recording of 16 kHz, of any length; never throws for what it hears, but doubts it.
     *
     * @param progress is told how far it is, in percent; what it throws ends the reading
     */
    EmotionReading read(Sound sound, IntConsumer progress);

    /** The same model, set in another way; itself where it cannot be. */
    default EmotionModel variant(EmotionVariant variant) {
        return this;
    }

    /** Reads a recording for somebody who just waits. */
    default EmotionReading read(Sound sound) {
        return read(sound, _ -> {});
    }
}
