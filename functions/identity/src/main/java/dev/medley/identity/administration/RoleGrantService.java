package dev.medley.identity.administration;

import dev.medley.access.Authorities;
import dev.medley.access.Permission;
import dev.medley.audit.AuditContext;
import dev.medley.identity.IdentityEvents.RolesChanged;
import dev.medley.identity.accounts.ManagedAccountRepository;
import dev.medley.identity.roles.Role;
import dev.medley.identity.roles.RoleRepository;
import dev.medley.kernel.Refusal;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** Gives roles to accounts: none that ranks as high as the giver, and none that lets do what the giver may not do. */
@Singleton
public class RoleGrantService {

    private static final Permission GRANT = Permission.of("role:grant:all");

    private final ManagedAccountRepository managedAccountRepository;
    private final RoleRepository roleRepository;
    private final Authorities authorities;
    private final AdminActionLog adminActionLog;

    RoleGrantService(
            ManagedAccountRepository managedAccountRepository,
            RoleRepository roleRepository,
            Authorities authorities,
            AdminActionLog adminActionLog) {
        this.managedAccountRepository = managedAccountRepository;
        this.roleRepository = roleRepository;
        this.authorities = authorities;
        this.adminActionLog = adminActionLog;
    }

    /** Gives an account exactly these roles. Those that it has already are not given, and may stay. */
    @Transactional
    public void give(AuditContext context, UUID id, Set<String> names) {
        roleRepository.lock();
        Authorities.Pair pair = authorities.over(context.actor().accountId(), GRANT, id);
        for (String name : names) {
            Role role = roleRepository
                    .find(name)
                    .orElseThrow(() -> Refusal.invalid("role-unknown", "/roles", "There is no role " + name + "."));
            if (!pair.subject().roles().contains(name)) {
                pair.actor().requireRankAbove(role.rank());
                pair.actor().requireCovers(role.permissions());
            }
        }
        managedAccountRepository.setRoles(id, names);
        String roles = String.join(" ", new TreeSet<>(names));
        adminActionLog.tell(context, id, new RolesChanged(roles), Map.of("roles", roles));
    }
}
