package dev.medley.webhooks.endpoints;

import dev.medley.access.Authority;
import dev.medley.access.Caller;
import dev.medley.access.FreshSignIns;
import dev.medley.access.Permission;
import dev.medley.access.RevocationCache;
import dev.medley.kernel.Refusal;
import jakarta.inject.Singleton;

/** Who may see and change which endpoints: their owner, or operators where they hear of all accounts. */
@Singleton
class EndpointAccess {

    private static final Permission READ = Permission.of("webhook:read:all");
    static final Permission WRITE = Permission.of("webhook:write:all");

    private final FreshSignIns freshSignIns;
    private final RevocationCache revocations;

    EndpointAccess(FreshSignIns freshSignIns, RevocationCache revocations) {
        this.freshSignIns = freshSignIns;
        this.revocations = revocations;
    }

    boolean maySee(Caller caller, Endpoint endpoint) {
        return switch (endpoint.scope()) {
            case OWN -> endpoint.accountId().equals(caller.accountId());
            case ALL -> caller.may(READ);
        };
    }

    /**
     * For lists of what operators have.
     *
     * @throws Refusal {@code permission-missing}
     */
    void requireOperator(Caller caller) {
        if (!caller.may(READ)) {
            throw Authority.permissionMissing(READ.toString());
        }
    }

    /**
     * Holds who changes what hears of all accounts to what that takes, and everybody to a session that has not ended: an
     * account's recovery disables its webhooks once.
     *
     * @throws Refusal {@code permission-missing}, {@code unauthenticated}
     */
    void requireWrite(Caller caller, EndpointScope scope) {
        revocations.requireLive(caller);
        if (scope == EndpointScope.ALL && !caller.may(WRITE)) {
            throw Authority.permissionMissing(WRITE.toString());
        }
    }

    /**
     * Holds who has something sent to what hears of all accounts to a fresh sign-in.
     *
     * @throws Refusal {@code step-up-required}
     */
    void requirePresence(Caller caller, EndpointScope scope) {
        if (scope == EndpointScope.ALL) {
            freshSignIns.require(caller);
        }
    }
}
