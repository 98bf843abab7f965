package dev.medley.notifications.contacts;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Whom the provider knows, or is to know. */
public interface ContactRepository {

    /** Somebody who consented and whom the provider is to know. */
    record Consenting(UUID accountId, String email) {}

    /** Some of those who consented, can be written to, and are no contacts yet. */
    List<Consenting> missing(int most);

    void add(UUID id, Consenting consenting, Instant now);

    /** Some that the provider was not told of yet. */
    List<Contact> untold(int most);

    /** Notes what the provider said: whether it takes them. */
    void noteTold(UUID id, boolean isTaken, Instant now);

    /** Some that the provider is to forget: who does not consent, cannot be written to, or has another address by now. */
    List<UUID> superfluous(int most);

    void delete(UUID id);

    /** Leaves of an account no more than what it takes to have the provider forget it. */
    void disown(UUID accountId);

    /** Whose address this is. */
    List<UUID> accountsOf(String email);

    /** Until when changes at the provider are known. */
    Instant seenUntil();

    void putSeenUntil(Instant time);
}
