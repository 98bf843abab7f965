package dev.medley.identity.roles;

import dev.medley.access.Authorities;
import dev.medley.access.Authority;
import dev.medley.access.Permission;
import dev.medley.access.RevocationCache;
import dev.medley.audit.AuditContext;
import dev.medley.audit.AuditLog;
import dev.medley.identity.accounts.ManagedAccountRepository;
import dev.medley.kernel.Refusal;
import dev.medley.kernel.VersionCheck;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.IntPredicate;

/** Makes, changes and drops roles. Nobody can define a role that may do more than they may themselves. */
@Singleton
public class RoleService {

    private static final Permission WRITE = Permission.of("role:write:all");

    private final RoleRepository roleRepository;
    private final ManagedAccountRepository managedAccountRepository;
    private final Authorities authorities;
    private final AuditLog audit;
    private final RevocationCache revocationCache;

    RoleService(
            RoleRepository roleRepository,
            ManagedAccountRepository managedAccountRepository,
            Authorities authorities,
            AuditLog audit,
            RevocationCache revocationCache) {
        this.roleRepository = roleRepository;
        this.managedAccountRepository = managedAccountRepository;
        this.authorities = authorities;
        this.audit = audit;
        this.revocationCache = revocationCache;
    }

    public List<Role> all() {
        return roleRepository.all();
    }

    @Transactional
    public Role define(AuditContext context, Role role) {
        requireWithin(author(context), role);
        if (roleRepository.find(role.name()).isPresent()) {
            throw Refusal.conflict("role-taken", "There is a role of this name already.");
        }
        Role added = roleRepository
                .add(role)
                .orElseThrow(() -> Refusal.conflict("roles-full", "There are 100 roles already."));
        note(context, "role.defined", added);
        return added;
    }

    /**
     * Changes what a role allows.
     *
     * @param expected whether the administrator knows this version
     */
    @Transactional
    public Role change(AuditContext context, Role role, IntPredicate expected) {
        Authority author = author(context);
        Role present = find(role.name());
        requireWithin(author, present);
        requireWithin(author, role);
        VersionCheck.require(expected, present.version());
        Role changed = roleRepository
                .change(role)
                .orElseThrow(() -> Refusal.conflict("role-built-in", "This role is built in and stays as it is."));
        note(context, "role.changed", changed);
        return changed;
    }

    @Transactional
    public void drop(AuditContext context, String name) {
        roleRepository.lock();
        UUID[] holders = managedAccountRepository.holders(name).toArray(UUID[]::new);
        Authority author = authorities.of(context.actor().accountId(), WRITE, holders);
        Role role = find(name);
        requireWithin(author, role);
        if (!roleRepository.remove(name)) {
            throw Refusal.conflict("role-built-in", "This role is built in and stays.");
        }
        managedAccountRepository.removeRole(name);
        note(context, "role.dropped", role);
    }

    public Role find(String name) {
        return roleRepository.find(name).orElseThrow(() -> Refusal.notFound("role-unknown", "There is no such role."));
    }

    private Authority author(AuditContext context) {
        roleRepository.lock();
        return authorities.of(context.actor().accountId(), WRITE);
    }

    private static void requireWithin(Authority author, Role role) {
        if (!author.covers(role.permissions()) || !author.ranksAbove(role.rank())) {
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
