package dev.medley.identity.addresses;

import dev.medley.identity.accounts.EmailAddress;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** The newest change of address of every account, wanted or done. */
public interface AddressChangeRepository {

    /** Puts a wish in the place of what was there before. */
    void want(UUID accountId, EmailAddress wanted, Instant now);

    /** The wish that is still to be proven; it does not change until the caller's transaction ends. */
    Optional<AddressChange> lockWanted(UUID accountId);

    /** The change that was done last. */
    Optional<AddressChange> findDone(UUID accountId);

    /** Notes that the account has the address that it wanted. */
    void markDone(UUID accountId, Instant now);
}
