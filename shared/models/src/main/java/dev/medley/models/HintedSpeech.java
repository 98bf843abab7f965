package dev.medley.models;

import java.util.List;

/**
 * What was said, where names and terms were told that are likely in it.
 *
 * @param use what was done with them
 * @param corrections words of the model that were taken for one of them
 */
public record HintedSpeech(RecognizedSpeech speech, HintUse use, List<Correction> corrections) {

    /** What a model does with hints. */
    public enum HintUse {
        /** It takes none. */
        UNUSED,
        /** It was told them, and does with them what it does. */
        TOLD,
        /** Words that it was not sure of were compared with them. */
        COMPARED
    }

    /**
     * Words that were replaced.
     *
     * @param from as the model heard them
     * @param to the hint
     * @param startMs when they begin
     */
    public record Correction(String from, String to, long startMs) {}

    public HintedSpeech {
        corrections = List.copyOf(corrections);
    }

    /** Speech that no hints were used for. */
    public static HintedSpeech unused(RecognizedSpeech speech) {
        return new HintedSpeech(speech, HintUse.UNUSED, List.of());
    }

    /** Speech of a model that was told the hints. */
    public static HintedSpeech told(RecognizedSpeech speech) {
        return new HintedSpeech(speech, HintUse.TOLD, List.of());
    }
}
