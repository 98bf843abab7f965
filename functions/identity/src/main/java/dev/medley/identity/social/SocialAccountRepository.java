package dev.medley.identity.social;

import dev.medley.identity.accounts.EmailAddress;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Where accounts come from whose address somebody else has proven. */
public interface SocialAccountRepository {

    /**
     * Makes an account with a proven address and no password. An account that has the address without ever having proven
     * it becomes this one: it keeps its id and its roles, and loses the password and the name that whoever registered it
     * chose. Empty when the address belongs to somebody who has proven it. One statement.
     */
    Optional<Admitted> admit(UUID id, EmailAddress email, String displayName, Instant now);

    /**
     * An account that may be entered now.
     *
     * @param fresh false when it was there before, unproven
     */
    record Admitted(UUID accountId, boolean fresh) {}
}
