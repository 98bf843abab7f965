package dev.medley.identity;

import dev.medley.migration.RoleGrant;
import dev.medley.testkit.Api;
import dev.medley.testkit.TestServers;

/** People whom an operator gave a role. */
final class Administrators {

    private Administrators() {}

    /** Somebody new with a role, signed in. */
    static Api as(String role, Api anybody) {
        Newcomer newcomer = Newcomer.verified();
        grant(newcomer.email(), role);
        return signedIn(newcomer, anybody);
    }

    static Api signedIn(Newcomer newcomer, Api anybody) {
        return anybody.with(newcomer.login(anybody).is(200).text("/access_token"));
    }

    /** As the operator's command does it. */
    static void grant(String email, String role) {
        new RoleGrant(email, role).apply(TestServers.shared().database().dataSource());
    }
}
