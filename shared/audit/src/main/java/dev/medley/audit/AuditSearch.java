package dev.medley.audit;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which entries are wanted; what is null does not matter.
 *
 * @param from the earliest time, to the millisecond
 * @param to the time before which they are
 */
public record AuditSearch(
        @Nullable UUID actorId,
        @Nullable UUID subjectId,
        @Nullable String action,
        @Nullable String address,
        @Nullable Instant from,
        @Nullable Instant to) {

    /** What somebody did. */
    public static AuditSearch by(UUID actorId) {
        return new AuditSearch(actorId, null, null, null, null, null);
    }

    /** What was done to something. */
    public static AuditSearch of(UUID subjectId) {
        return new AuditSearch(null, subjectId, null, null, null, null);
    }
}
