package dev.medley.identity.bulk;

import dev.medley.access.Permission;
import java.time.Instant;
import java.util.UUID;

/**
 * What an administrator does to many accounts.
 *
 * @param address where it was asked for from
 */
public record BulkOperation(
        UUID id, UUID actorId, UUID jobId, Action action, String because, String address, Instant createdAt) {

    /** What is done to each. */
    public enum Action {
        ACTIVATE("account:suspend:all"),
        SUSPEND("account:suspend:all"),
        /** Erased after the usual time of grace, as if the owner had asked. */
        ERASE("account:erase:all");

        private final String permission;

        Action(String permission) {
            this.permission = permission;
        }

        /** What it takes, as it does where one account is changed. */
        public Permission permission() {
            return Permission.of(permission);
        }
    }
}
