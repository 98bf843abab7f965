package dev.medley.identity.roles;

import dev.medley.identity.audit.AuditLog;
import dev.medley.identity.audit.AuditLog.Act;
import dev.medley.kernel.Refusal;
import dev.medley.security.Permission;
import dev.medley.security.Standing;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Makes, changes and drops roles. Nobody can define a role that may do more than they may themselves. */
@Singleton
public class DefiningRoles {

    private final Roles roles;
    private final AuditLog audit;
    private final Standing standing;

    DefiningRoles(Roles roles, AuditLog audit, Standing standing) {
        this.roles = roles;
        this.audit = audit;
        this.standing = standing;
    }

    public List<Role> all() {
        return roles.all();
    }

    @Transactional
    public Role define(Act act, Role role) {
        requireWithin(act, role);
        if (!roles.add(role)) {
            throw Refusal.conflict("role-taken", "There is a role of this name, or there are 100 already.");
        }
        note(act, "role.defined", role);
        return role;
    }

    @Transactional
    public Role change(Act act, Role role) {
        requireWithin(act, find(role.name()));
        requireWithin(act, role);
        if (!roles.change(role)) {
            throw Refusal.conflict("role-built-in", "This role is built in and stays as it is.");
        }
        note(act, "role.changed", role);
        return role;
    }

    @Transactional
    public void drop(Act act, String name) {
        Role role = find(name);
        requireWithin(act, role);
        if (!roles.remove(name)) {
            throw Refusal.conflict("role-built-in", "This role is built in and stays.");
        }
        note(act, "role.dropped", role);
    }

    public Role find(String name) {
        return roles.find(name).orElseThrow(() -> Refusal.notFound("role-unknown", "There is no such role."));
    }

    private void requireWithin(Act act, Role role) {
        Set<Permission> own = act.actor().permissions();
        boolean allowed = role.permissions().stream().allMatch(permission -> Permission.covered(own, permission));
        boolean above = roles.rank(act.actor().roles()) > role.rank();
        if (!allowed || !above) {
            throw new Refusal(
                    Refusal.Kind.FORBIDDEN,
                    "role-beyond-own",
                    "A role may allow nothing that you may not do yourself, and ranks below yours.");
        }
    }

    private void note(Act act, String action, Role role) {
        String allowed = String.join(
                " ",
                role.permissions().stream().map(Permission::toString).sorted().toList());
        audit.note(act, action, null, Map.of("role", role.name(), "permissions", allowed));
        standing.forget();
    }
}
