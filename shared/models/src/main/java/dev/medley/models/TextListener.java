package dev.medley.models;

/** Hears what a model writes while it writes. */
@FunctionalInterface
public interface TextListener {

    /** Somebody who waits for the whole. */
    TextListener NONE = _ -> {};

    /** The next piece; pieces are whole characters. */
    void wrote(String piece);

    /** What was said so far is void: another model begins from the beginning. */
    default void restarted() {}
}
