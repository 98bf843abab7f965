package dev.medley.outbound;

import java.io.IOException;

/** A call that brought no answer. Its text names the destination and never the path, the query, a header or a body. */
public final class OutboundException extends IOException {

    private final Outcome outcome;

    OutboundException(Outcome outcome, String message) {
        super(message);
        this.outcome = outcome;
    }

    public Outcome outcome() {
        return outcome;
    }
}
