package dev.medley.analytics.forwarding;

/** Thrown where the external analytics service takes nothing now. */
public final class CollectorUnavailableException extends Exception {

    private static final long serialVersionUID = 1;

    public CollectorUnavailableException(String message) {
        super(message);
    }
}
