package dev.medley.identity.accounts;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's account.
 *
 * @param verifiedAt when the e-mail address was proven; null until then
 */
public record Account(
        UUID id,
        EmailAddress email,
        String displayName,
        String passwordHash,
        Set<String> roles,
        @Nullable Instant verifiedAt,
        Instant createdAt) {

    public boolean isVerified() {
        return verifiedAt != null;
    }
}
