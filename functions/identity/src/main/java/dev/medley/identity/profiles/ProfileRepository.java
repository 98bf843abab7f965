package dev.medley.identity.profiles;

import java.util.Optional;
import java.util.UUID;

/** The profiles of all accounts. */
public interface ProfileRepository {

    Optional<Profile> find(UUID accountId);

    /** The same, and nobody else changes it until the caller's transaction ends. */
    Optional<Profile> lock(UUID accountId);
}
