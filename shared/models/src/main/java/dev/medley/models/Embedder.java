package dev.medley.models;

import java.util.List;

/**
 * Turns texts into vectors of length 1 whose product says how near their meanings are. Vectors of different models have
 * nothing to do with each other, so each is kept with the name of its model.
 */
public interface Embedder extends Provider {

    /** How many numbers a vector has. */
    int dimensions();

    /** How many tokens it reads of a text; what is beyond is not heard. */
    int maxTokens();

    /** How many tokens a text has. */
    int tokens(String text);

    /** Whether it knows a language, by its BCP 47 code. */
    boolean knows(String language);

    /** The vectors of texts that are to be found. */
    List<float[]> passages(List<String> texts);

    /** The vector of what is asked. */
    float[] query(String text);
}
