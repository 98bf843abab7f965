package dev.medley.audit;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that somebody did with what is not theirs.
 *
 * @param actorId who did it; null where an operator did
 * @param action noun and past participle: {@code account.suspended}
 * @param address where they did it from
 */
public record AuditEntry(
        UUID id,
        @Nullable UUID actorId,
        String action,
        @Nullable UUID subjectId,
        Map<String, String> data,
        String address,
        Instant occurredAt) {}
