package dev.medley.identity.accounts;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was mailed to an account's owner so that they can say that something was not them.
 *
 * @param email where the token went, which was the account's address then; null where that was not noted
 * @param since when what is disavowed happened
 */
public record Disavowal(UUID accountId, @Nullable EmailAddress email, Instant since) {

    /** A thief adds what opens the account before they take its address, and mostly on the same day. */
    private static final Duration BEFORE_MOVE = Duration.ofDays(1);

    /** One visit of a thief changes several things, each with a mail of its own; the owner follows any of them. */
    private static final Duration VISIT = Duration.ofHours(1);

    /**
     * Since when what was added to the account is not trusted.
     *
     * @param moved whether the account has another address since
     */
    public Instant disputedSince(boolean moved) {
        return since.minus(moved ? BEFORE_MOVE : VISIT);
    }
}
