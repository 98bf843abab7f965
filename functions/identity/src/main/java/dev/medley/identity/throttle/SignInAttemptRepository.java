package dev.medley.identity.throttle;

import dev.medley.events.Event;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All attempts to sign in, and the budgets they draw on. */
public interface SignInAttemptRepository {

    /**
     * Draws on every budget that applies, or on none where one is used up. In one statement, before anything is compared:
     * of many who try at once each is counted.
     */
    ThrottleDecision draw(SignInAttempt attempt, Instant now);

    /**
     * Keeps what came of an attempt.
     *
     * @param paidBack keys of shared budgets that get one failure back
     * @param told what happened by it, if anything; in the same statement
     */
    void add(Ended attempt, List<String> paidBack, @Nullable Event told);

    /** An attempt that is over. */
    record Ended(UUID id, SignInAttempt attempt, SignInAttempt.Outcome outcome, Instant at) {}
}
