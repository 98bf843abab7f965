package dev.medley.identity.throttle;

import java.time.Instant;
import java.util.UUID;

/** All attempts to sign in, and the budgets they draw on. */
public interface SignInAttemptRepository {

    /**
     * Draws on every budget that applies, or on none where one is used up. In one statement, before anything is compared:
     * of many who try at once each is counted.
     */
    ThrottleDecision draw(SignInAttempt attempt, Instant now);

    /** Keeps what came of an attempt, and pays back what it gives back. */
    void add(Ended attempt, Refund refund);

    /** An attempt that is over. */
    record Ended(UUID id, SignInAttempt attempt, SignInAttempt.Outcome outcome, Instant at) {}
}
