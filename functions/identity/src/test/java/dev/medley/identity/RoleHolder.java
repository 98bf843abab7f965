package dev.medley.identity;

import dev.medley.testkit.Api;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Somebody with a role of the operator's own, and what everybody may do. */
record RoleHolder(Newcomer newcomer, String id, Api api) {

    /** Somebody new, with a new role. */
    static RoleHolder of(Api anybody, int rank, String... permissions) {
        return with(anybody, define(anybody, rank, permissions));
    }

    /** Somebody new, with a role that there is. */
    static RoleHolder with(Api anybody, String role) {
        Newcomer newcomer = Newcomer.verified();
        Administrators.grant(newcomer.email(), role);
        Api api = Administrators.signedIn(newcomer, anybody);
        return new RoleHolder(newcomer, api.get("/api/auth/profile").is(200).text("/id"), api);
    }

    /** A new role; says its name. */
    static String define(Api anybody, int rank, String... permissions) {
        String name = "r" + UUID.randomUUID().toString().replace('-', '_').substring(0, 30);
        Administrators.as("super_admin", anybody)
                .post(
                        "/api/admin/roles",
                        Map.of("name", name, "description", "x", "rank", rank, "permissions", List.of(permissions)))
                .is(201);
        return name;
    }
}
