package dev.medley.flags.changes;

import dev.medley.featureflags.Targeting;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A change of a targeting.
 *
 * @param flag the flag's key
 * @param basedOn the version of the targeting that its author has seen; it is applied to no other
 * @param applyAt when it is to be applied; in the past where that is as soon as it may
 * @param failure why it could not be applied, by the code of a problem
 * @param decidedBy who approved or rejected it
 */
public record FlagChange(
        UUID id,
        String flag,
        String environment,
        int basedOn,
        Targeting targeting,
        String reason,
        Instant applyAt,
        ChangeStatus status,
        @Nullable String failure,
        UUID requestedBy,
        @Nullable UUID decidedBy,
        Instant createdAt,
        @Nullable Instant closedAt) {

    FlagChange decided(ChangeStatus now, UUID by, @Nullable Instant closed) {
        return new FlagChange(
                id,
                flag,
                environment,
                basedOn,
                targeting,
                reason,
                applyAt,
                now,
                failure,
                requestedBy,
                by,
                createdAt,
                closed);
    }

    FlagChange closed(ChangeStatus now, @Nullable String why, Instant at) {
        return new FlagChange(
                id,
                flag,
                environment,
                basedOn,
                targeting,
                reason,
                applyAt,
                now,
                why,
                requestedBy,
                decidedBy,
                createdAt,
                at);
    }
}
