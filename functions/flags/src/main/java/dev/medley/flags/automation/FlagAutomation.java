package dev.medley.flags.automation;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A rollout of a variant in an environment that goes on by itself.
 *
 * @param step how many steps have been taken
 * @param nextAt when the next one is due
 * @param appliedVersion the version of the targeting that it made last; another one was made by somebody else
 * @param reason why it ended; null before
 */
public record FlagAutomation(
        UUID id,
        UUID flagId,
        String flag,
        String environment,
        AutomationPlan plan,
        AutomationState state,
        int step,
        Instant nextAt,
        int appliedVersion,
        @Nullable String reason,
        UUID createdBy,
        Instant createdAt,
        @Nullable Instant endedAt) {

    /** What it did, or would have done. */
    public record Entry(Instant at, String action, @Nullable Integer percent, String detail) {}

    boolean isAtEnd() {
        return step == plan.steps().size();
    }

    FlagAutomation advanced(Instant now, int version) {
        return new FlagAutomation(
                id,
                flagId,
                flag,
                environment,
                plan,
                state,
                step + 1,
                now.plusSeconds(60L * plan.steps().get(step).waitMinutes()),
                version,
                null,
                createdBy,
                createdAt,
                null);
    }

    FlagAutomation ended(AutomationState end, String why, Instant now) {
        return new FlagAutomation(
                id, flagId, flag, environment, plan, end, step, nextAt, appliedVersion, why, createdBy, createdAt, now);
    }
}
