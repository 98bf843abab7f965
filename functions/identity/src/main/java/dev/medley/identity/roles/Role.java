package dev.medley.identity.roles;

import dev.medley.access.Permission;
import java.util.Set;

/**
 * A name for what somebody may do.
 *
 * @param rank who has a higher one may give this role, and act on accounts that have it
 * @param builtIn whether Medley brings it; such a role cannot be changed
 */
public record Role(String name, String description, int rank, Set<Permission> permissions, boolean builtIn) {

    public Role {
        permissions = Set.copyOf(permissions);
    }
}
