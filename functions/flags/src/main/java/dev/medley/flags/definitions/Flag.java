package dev.medley.flags.definitions;

import dev.medley.featureflags.FlagType;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A feature flag; key and type never change.
 *
 * @param staleSince since when it has been there longer than it is needed; null where it is not
 * @param staleReason why
 */
public record Flag(
        UUID id,
        String key,
        FlagType type,
        FlagDetails details,
        int version,
        UUID createdBy,
        Instant createdAt,
        Instant updatedAt,
        @Nullable Instant staleSince,
        @Nullable String staleReason) {

    Flag with(FlagDetails changed, Instant now) {
        return new Flag(id, key, type, changed, version + 1, createdBy, createdAt, now, staleSince, staleReason);
    }

    boolean isArchived() {
        return details.stage() == FlagStage.ARCHIVED;
    }
}
