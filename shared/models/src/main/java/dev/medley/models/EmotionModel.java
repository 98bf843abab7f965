package dev.medley.models;

import dev.medley.sound.Pcm;

/** Hears which emotion a voice expresses. */
public interface EmotionModel extends Provider {

    /** Reads a recording of 16 kHz, of any length; never throws for what it hears, but doubts it. */
    EmotionReading read(Pcm sound);
}
