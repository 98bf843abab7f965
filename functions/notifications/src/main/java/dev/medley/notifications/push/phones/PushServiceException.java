package dev.medley.notifications.push.phones;

import dev.medley.notifications.push.PushOutcome.Unavailable;

/** A push service gives no access for now. */
final class PushServiceException extends Exception {

    private final Unavailable outcome;

    PushServiceException(Unavailable outcome) {
        super(outcome.answer());
        this.outcome = outcome;
    }

    Unavailable outcome() {
        return outcome;
    }
}
