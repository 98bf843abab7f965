package dev.medley.models;

/** Writes text that goes on with a conversation. */
public interface TextGenerator extends Provider {

    /**
     * Writes, and says what is written piece by piece where the provider does.
     *
     * @throws ModelFailure as its kind says; pieces may have been said before
     */
    GeneratedText generate(GenerationRequest request, TextListener listener);
}
