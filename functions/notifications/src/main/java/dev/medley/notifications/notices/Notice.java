package dev.medley.notifications.notices;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an administrator tells everybody who has a role.
 *
 * @param withdrawnAt when it was withdrawn; null while it was not
 * @param acknowledgements how many have acknowledged it
 */
public record Notice(
        UUID id,
        Content content,
        UUID createdBy,
        Instant createdAt,
        @Nullable Instant withdrawnAt,
        long acknowledgements) {

    /**
     * What it says, to whom, and for how long.
     *
     * @param expiresAt when it is over by itself; null for never
     */
    public record Content(
            String role,
            String title,
            String body,
            @Nullable Instant expiresAt) {}
}
