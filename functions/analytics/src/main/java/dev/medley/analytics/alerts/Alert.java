package dev.medley.analytics.alerts;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A number that somebody wants to be told of.
 *
 * @param firing whether it is as the rule says
 * @param snoozedUntil until when nobody is told; null where that is not wanted
 * @param evaluatedFor what it was looked at for last: a day, or a moment of today; empty before the first time
 */
public record Alert(
        UUID id,
        UUID accountId,
        String name,
        AlertRule rule,
        boolean active,
        boolean firing,
        @Nullable Instant snoozedUntil,
        String evaluatedFor,
        int version,
        Instant createdAt) {

    /** How many an account may have. */
    static final int MOST = 100;

    Alert with(String newName, AlertRule newRule, boolean goesOn) {
        boolean same = newRule.equals(rule);
        return new Alert(
                id,
                accountId,
                newName,
                newRule,
                goesOn,
                same && firing,
                snoozedUntil,
                same ? evaluatedFor : "",
                version + 1,
                createdAt);
    }

    boolean isSnoozed(Instant now) {
        return snoozedUntil != null && snoozedUntil.isAfter(now);
    }
}
