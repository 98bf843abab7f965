package dev.medley.identity.throttle;

import java.time.Duration;

/** Somebody has to wait before they may try to sign in again. */
public final class Throttled extends RuntimeException {

    private final Duration wait;

    Throttled(Duration wait) {
        super("Too many sign-ins have failed. Please wait, or use the link that was mailed to the account's address.");
        this.wait = wait;
    }

    /** For how long. */
    public Duration retryAfter() {
        return wait;
    }

    /** An answer, not a fault: nobody reads its stack. */
    @Override
    public Throwable fillInStackTrace() {
        return this;
    }
}
