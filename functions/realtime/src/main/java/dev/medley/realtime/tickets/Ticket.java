package dev.medley.realtime.tickets;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * Who may connect.
 *
 * @param sessionId the sign-in, or the API key, that asked for it
 * @param permissions what its owner was allowed then
 * @param authorizedAt a change of rights after this makes it void
 */
public record Ticket(
        UUID accountId,
        UUID sessionId,
        Set<String> roles,
        Set<String> permissions,
        Instant authorizedAt,
        Instant expiresAt) {

    public Ticket {
        roles = Set.copyOf(roles);
        permissions = Set.copyOf(permissions);
    }
}
