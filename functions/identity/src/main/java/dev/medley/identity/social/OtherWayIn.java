package dev.medley.identity.social;

import java.util.UUID;

/** A way into an account that is neither a password nor a provider's identity, such as passkeys. */
public interface OtherWayIn {

    /** Whether it opens the account now; called while the account's row is locked. */
    boolean opens(UUID accountId);
}
