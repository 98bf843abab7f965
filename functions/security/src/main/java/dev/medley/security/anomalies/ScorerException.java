package dev.medley.security.anomalies;

/** A scorer that gives no scores; the text says why, to operators. */
public final class ScorerException extends Exception {

    public ScorerException(String message) {
        super(message);
    }
}
