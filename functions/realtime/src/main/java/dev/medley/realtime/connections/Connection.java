package dev.medley.realtime.connections;

import dev.medley.access.Permission;
import java.util.Set;
import java.util.UUID;

/**
 * Somebody who is connected.
 *
 * @param permissions what its ticket allowed; what its roles allow by now is asked each time
 * @param received how much it said in this minute
 */
public record Connection(String id, UUID accountId, Set<String> roles, Set<Permission> permissions, int received) {

    public Connection {
        roles = Set.copyOf(roles);
        permissions = Set.copyOf(permissions);
    }
}
