package dev.medley.security.feeds;

/** A feed that cannot be read; the text says why, to operators. */
public final class FeedException extends Exception {

    public FeedException(String message) {
        super(message);
    }
}
