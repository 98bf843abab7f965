package dev.medley.models;

/** Reads a text and gives what matters in it: a summary, topics, a mind map, a post. */
public interface Digester extends Provider {

    /**
     * Makes what the request asks for.
     *
     * @throws ModelFailure UNSUPPORTED for a language it cannot read
     */
    Digest digest(DigestRequest request);
}
