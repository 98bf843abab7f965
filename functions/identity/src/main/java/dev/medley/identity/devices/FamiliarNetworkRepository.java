package dev.medley.identity.devices;

import java.time.Instant;
import java.util.UUID;

/** The networks that accounts have signed in from. */
public interface FamiliarNetworkRepository {

    /** Notes that the account was let in from the network of this address. */
    void keep(UUID accountId, String address, Instant now);

    /** Forgets all networks of an account. */
    void removeAll(UUID accountId);
}
