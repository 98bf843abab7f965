package dev.medley.identity.roles;

import dev.medley.access.Permission;
import java.util.Set;

/**
 * A name for what somebody may do.
 *
 * @param rank who has a higher one may give this role, and act on accounts that have it
 * @param builtIn whether Medley brings it; such a role cannot be changed
 * @param version counted up with every edit
 */
public record Role(
        String name, String description, int rank, Set<Permission> permissions, boolean builtIn, int version) {

    public Role {
        permissions = Set.copyOf(permissions);
    }

    /** A role of an operator's own that is not kept yet. */
    public static Role own(String name, String description, int rank, Set<Permission> permissions) {
        return new Role(name, description, rank, permissions, false, 1);
    }
}
