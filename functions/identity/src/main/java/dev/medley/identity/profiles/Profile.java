package dev.medley.identity.profiles;

import dev.medley.identity.accounts.EmailAddress;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An account as its owner sees it.
 *
 * @param details what the owner says of themselves
 * @param version counted up with every change
 */
public record Profile(
        UUID id,
        EmailAddress email,
        @Nullable Instant verifiedAt,
        Set<String> roles,
        ProfileDetails details,
        Instant createdAt,
        int version) {

    Profile with(ProfileDetails changed) {
        return new Profile(id, email, verifiedAt, roles, changed, createdAt, version + 1);
    }
}
