package dev.medley.identity.roles;

import dev.medley.security.Permission;
import java.util.Set;

/**
 * A name for what somebody may do.
 *
 * @param rank who has a higher one may give this role, and act on accounts that have it
 * @param builtIn whether Medley brings it; such a role cannot be changed
 */
public record Role(String name, String description, int rank, Set<Permission> permissions, boolean builtIn) {

    /** Above everybody, so that it may act on its equals too. */
    public static final String SUPER_ADMIN = "super_admin";

    public Role {
        permissions = Set.copyOf(permissions);
    }
}
