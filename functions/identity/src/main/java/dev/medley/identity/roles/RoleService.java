package dev.medley.identity.roles;

import dev.medley.audit.AuditContext;
import dev.medley.audit.AuditLog;
import dev.medley.identity.accounts.ManagedAccountRepository;
import dev.medley.kernel.Refusal;
import dev.medley.security.Permission;
import dev.medley.security.RevocationCache;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Makes, changes and drops roles. Nobody can define a role that may do more than they may themselves. */
@Singleton
public class RoleService {

    private final RoleRepository roleRepository;
    private final ManagedAccountRepository managedAccountRepository;
    private final AuditLog audit;
    private final RevocationCache revocationCache;

    RoleService(
            RoleRepository roleRepository,
            ManagedAccountRepository managedAccountRepository,
            AuditLog audit,
            RevocationCache revocationCache) {
        this.roleRepository = roleRepository;
        this.managedAccountRepository = managedAccountRepository;
        this.audit = audit;
        this.revocationCache = revocationCache;
    }

    public List<Role> all() {
        return roleRepository.all();
    }

    @Transactional
    public Role define(AuditContext context, Role role) {
        requireWithin(context, role);
        if (!roleRepository.add(role)) {
            throw Refusal.conflict("role-taken", "There is a role of this name, or there are 100 already.");
        }
        note(context, "role.defined", role);
        return role;
    }

    @Transactional
    public Role change(AuditContext context, Role role) {
        requireWithin(context, find(role.name()));
        requireWithin(context, role);
        if (!roleRepository.change(role)) {
            throw Refusal.conflict("role-built-in", "This role is built in and stays as it is.");
        }
        note(context, "role.changed", role);
        return role;
    }

    @Transactional
    public void drop(AuditContext context, String name) {
        Role role = find(name);
        requireWithin(context, role);
        if (!roleRepository.remove(name)) {
            throw Refusal.conflict("role-built-in", "This role is built in and stays.");
        }
        managedAccountRepository.removeRole(name);
        note(context, "role.dropped", role);
    }

    public Role find(String name) {
        return roleRepository.find(name).orElseThrow(() -> Refusal.notFound("role-unknown", "There is no such role."));
    }

    private void requireWithin(AuditContext context, Role role) {
        Set<Permission> own = context.actor().permissions();
        boolean allowed = role.permissions().stream().allMatch(permission -> Permission.covered(own, permission));
        boolean above = roleRepository.rank(context.actor().roles()) > role.rank();
        if (!allowed || !above) {
            throw new Refusal(
                    Refusal.Kind.FORBIDDEN,
                    "role-beyond-own",
                    "A role may allow nothing that you may not do yourself, and ranks below yours.");
        }
    }

    private void note(AuditContext context, String action, Role role) {
        String allowed = String.join(
                " ",
                role.permissions().stream().map(Permission::toString).sorted().toList());
        audit.note(context, action, null, Map.of("role", role.name(), "permissions", allowed));
        revocationCache.forget();
    }
}
