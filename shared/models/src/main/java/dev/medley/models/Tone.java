package dev.medley.models;

/** How something is said. */
public enum Tone {
    POSITIVE,
    NEUTRAL,
    NEGATIVE,
    /** Both praise and blame. */
    MIXED
}
