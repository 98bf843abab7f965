package dev.medley.identity.profiles;

import java.util.Optional;
import java.util.UUID;

/** The preferences of all accounts. */
public interface PreferencesRepository {

    Optional<Preferences> find(UUID accountId);

    /** The same, made where there are none, and nobody else changes them until the caller's transaction ends. */
    Preferences lock(UUID accountId);

    /** Keeps preferences that are locked. */
    void put(UUID accountId, Preferences preferences);
}
