package dev.medley.notifications.sms;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The phones of all accounts. */
public interface PhoneRepository {

    Optional<AccountPhone> find(UUID accountId);

    /** Those among some accounts that have one. */
    Set<UUID> having(Collection<UUID> accountIds);

    /** Gives a phone to an account, and to no other any more; what was pending is over. */
    void put(AccountPhone phone);

    /** Notes which code was sent; one that was sent before is worth nothing any more. */
    void putPending(PendingPhone pending);

    /** Counts that a code was typed in, unless that was done so often already; the phone with that try. */
    Optional<PendingPhone> takeTry(UUID accountId, int mostTries);

    /** Deletes the phone of an account and what is pending; whether there was any. */
    boolean delete(UUID accountId);
}
