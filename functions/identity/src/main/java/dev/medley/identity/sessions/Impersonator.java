package dev.medley.identity.sessions;

import java.util.Set;
import java.util.UUID;

/**
 * An administrator who acts in an account's place, and what that hangs on.
 *
 * @param sessionId the session that they began it from
 * @param version of their own rights: other ones end it
 */
public record Impersonator(UUID accountId, UUID sessionId, long version, Set<String> roles) {}
