package dev.medley.realtime.channels;

import dev.medley.access.Caller;
import dev.medley.access.Permission;
import java.util.Set;
import java.util.UUID;

/** Who wants to follow something, and what they may do. */
public record Follower(UUID accountId, Set<String> roles, Set<Permission> permissions) {

    public Follower {
        roles = Set.copyOf(roles);
        permissions = Set.copyOf(permissions);
    }

    public static Follower of(Caller caller) {
        return new Follower(caller.accountId(), caller.roles(), caller.permissions());
    }

    boolean may(String permission) {
        return Permission.covered(permissions, Permission.of(permission));
    }
}
