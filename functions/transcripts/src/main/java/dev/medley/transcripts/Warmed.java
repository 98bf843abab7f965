package dev.medley.transcripts;

/**
 * What came of making something anew.
 *
 * @param cost in millionths of a dollar
 */
public record Warmed(Outcome outcome, long cost) {

    /** How it went. */
    public enum Outcome {
        MADE,
        /** It was there. */
        KEPT,
        FAILED,
        UNAFFORDABLE
    }
}
