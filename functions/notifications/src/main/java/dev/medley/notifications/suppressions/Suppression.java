package dev.medley.notifications.suppressions;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An address that no mail goes to for a reason; for a bounce, no mandatory mail either.
 *
 * @param address in lower case
 * @param createdBy null where SES said so
 */
public record Suppression(
        UUID id,
        String address,
        Reason reason,
        String detail,
        @Nullable UUID createdBy,
        Instant createdAt) {

    /** Why. */
    public enum Reason {
        BOUNCE,
        COMPLAINT,
        MANUAL;

        /** The name in the API. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
