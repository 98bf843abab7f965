package dev.medley.security;

import java.security.Principal;
import java.util.Set;
import java.util.UUID;

/**
 * The account behind a request.
 *
 * @param sessionId the sign-in that the token belongs to
 */
public record Caller(UUID accountId, UUID sessionId, Set<String> roles) implements Principal {

    public Caller {
        roles = Set.copyOf(roles);
    }

    @Override
    public String getName() {
        return accountId.toString();
    }
}
