package dev.medley.identity.roles.web;

import dev.medley.access.Permission;
import dev.medley.identity.roles.Role;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

@Serdeable
record RoleView(String name, String description, int rank, List<String> permissions, boolean builtIn) {

    static RoleView of(Role role) {
        return new RoleView(
                role.name(),
                role.description(),
                role.rank(),
                role.permissions().stream().map(Permission::toString).sorted().toList(),
                role.builtIn());
    }
}
