package dev.medley.outbound;

/** Takes the body of a successful answer piece by piece, as it arrives. Called by one thread at a time. */
@FunctionalInterface
public interface BodyListener {

    /** Takes the next piece, which ends anywhere, also within a character. */
    void received(byte[] piece);
}
