package dev.medley.security.audit;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a verification of the whole chain found.
 *
 * @param verifiedBy null where it ran on schedule
 * @param entries the last position that was compared
 * @param head the hash there, in hexadecimal digits; null where the audit is empty
 * @param brokenAt the first position that is not as it was written; null where all are
 * @param fault what is wrong; null where nothing is
 */
public record AuditVerification(
        UUID id,
        Instant verifiedAt,
        @Nullable UUID verifiedBy,
        long entries,
        @Nullable String head,
        @Nullable Long brokenAt,
        @Nullable String fault) {

    public boolean isIntact() {
        return fault == null;
    }
}
