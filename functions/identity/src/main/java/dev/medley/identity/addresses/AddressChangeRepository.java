package dev.medley.identity.addresses;

import dev.medley.identity.accounts.EmailAddress;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** The newest change of address of every account, wanted or done. */
public interface AddressChangeRepository {

    /** Puts a wish in the place of what was there before; false where the session that it comes from has ended. */
    boolean want(UUID accountId, UUID sessionId, EmailAddress wanted, Instant now);

    /**
     * The wish that is still to be proven; neither it nor the account changes until the caller's transaction ends. Empty where
     * the account's password has changed since, or its sessions were ended: whoever had a wish then may have been a thief.
     */
    Optional<AddressChange> lockWanted(UUID accountId);

    /** The change that was done last. */
    Optional<AddressChange> findDone(UUID accountId);

    /** Notes that the account has the address that it wanted. */
    void markDone(UUID accountId, Instant now);

    /** Notes that the account has its former address again; wishes are void with it. */
    void noteReturn(AddressChange returned, Instant now);

    /** How many mails went to an address within the hour because accounts want it. */
    int mailsTo(EmailAddress wanted);
}
