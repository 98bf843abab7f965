package dev.medley.flags.evaluation;

/** A context that flags cannot be evaluated for; the message is for the client. */
public final class InvalidContext extends RuntimeException {

    InvalidContext(String message) {
        super(message);
    }
}
