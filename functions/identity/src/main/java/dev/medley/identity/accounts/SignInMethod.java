package dev.medley.identity.accounts;

import java.util.UUID;

/** A way into accounts beside the password: passkeys, other providers. Each kind is one bean. */
public interface SignInMethod {

    /** Whether it leads into this account, seen from inside the current transaction. */
    boolean leadsInto(UUID accountId);
}
