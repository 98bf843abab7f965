package dev.medley.models;

import java.util.Locale;

/** What a voice can be heard to express; what the person feels is not for a model to say. */
public enum Emotion {
    NEUTRAL,
    CALM,
    HAPPY,
    SAD,
    ANGRY,
    FEARFUL,
    DISGUST,
    SURPRISED;

    /** The name in the API. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
