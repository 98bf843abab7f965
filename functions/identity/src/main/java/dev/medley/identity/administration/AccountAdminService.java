package dev.medley.identity.administration;

import dev.medley.audit.AuditContext;
import dev.medley.identity.IdentityEvents.AccountActivated;
import dev.medley.identity.IdentityEvents.AccountSuspended;
import dev.medley.identity.IdentityEvents.PasswordResetRequested;
import dev.medley.identity.IdentityEvents.RolesChanged;
import dev.medley.identity.accounts.Account;
import dev.medley.identity.accounts.ManagedAccount;
import dev.medley.identity.accounts.ManagedAccountRepository;
import dev.medley.identity.roles.Role;
import dev.medley.identity.roles.RoleRepository;
import dev.medley.identity.sessions.SessionEndService;
import dev.medley.kernel.Refusal;
import dev.medley.security.Caller;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** Suspends, activates, and gives roles. Felt at once: tokens from before are refused. */
@Singleton
public class AccountAdminService {

    private final ManagedAccountRepository managedAccountRepository;
    private final RoleRepository roleRepository;
    private final Authority authority;
    private final SessionEndService sessionEndService;
    private final AdminActionLog adminActionLog;

    AccountAdminService(
            ManagedAccountRepository managedAccountRepository,
            RoleRepository roleRepository,
            Authority authority,
            SessionEndService sessionEndService,
            AdminActionLog adminActionLog) {
        this.managedAccountRepository = managedAccountRepository;
        this.roleRepository = roleRepository;
        this.authority = authority;
        this.sessionEndService = sessionEndService;
        this.adminActionLog = adminActionLog;
    }

    /**
     * What an administrator may do, where they do not do it themselves but a job does.
     *
     * @param reach the rank that accounts must be below
     * @param address where it was asked for from
     */
    public record Mandate(UUID actorId, int reach, String address) {}

    /** Up to which rank somebody may act on others. */
    public int reach(Caller caller) {
        return authority.reach(caller);
    }

    @Transactional
    public void suspend(AuditContext context, UUID id, String because) {
        suspend(mandate(context), id, because);
    }

    @Transactional
    public void suspend(Mandate mandate, UUID id, String because) {
        Authority.requireOther(mandate.actorId(), id);
        if (!managedAccountRepository.suspend(id, because, mandate.reach())) {
            throw Authority.reason(managedAccountRepository.find(id), mandate.reach());
        }
        sessionEndService.all(id, "account suspended");
        adminActionLog.tellInPart(mandate, id, new AccountSuspended(), Map.of("because", because));
    }

    @Transactional
    public void activate(AuditContext context, UUID id) {
        activate(mandate(context), id);
    }

    @Transactional
    public void activate(Mandate mandate, UUID id) {
        if (!managedAccountRepository.activate(id, mandate.reach())) {
            throw Authority.reason(managedAccountRepository.find(id), mandate.reach());
        }
        adminActionLog.tellInPart(mandate, id, new AccountActivated(), Map.of());
    }

    /** Refuses an account that is not there, ranks too high or is the administrator's own. */
    public void requireWithin(Mandate mandate, UUID id) {
        Authority.requireOther(mandate.actorId(), id);
        if (find(id).rank() >= mandate.reach()) {
            throw Authority.tooHigh();
        }
    }

    private Mandate mandate(AuditContext context) {
        return new Mandate(context.actor().accountId(), authority.reach(context.actor()), context.address());
    }

    /** Gives an account exactly these roles. */
    @Transactional
    public ManagedAccount giveRoles(AuditContext context, UUID id, Set<String> names) {
        Authority.requireOther(context.actor().accountId(), id);
        int reach = authority.reach(context.actor());
        for (String name : names) {
            Role role = roleRepository
                    .find(name)
                    .orElseThrow(() -> Refusal.invalid("role-unknown", "/roles", "There is no role " + name + "."));
            if (role.rank() >= reach) {
                throw Authority.tooHigh();
            }
        }
        if (!managedAccountRepository.setRoles(id, names, reach)) {
            throw Authority.reason(managedAccountRepository.find(id), reach);
        }
        String roles = String.join(" ", new TreeSet<>(names));
        adminActionLog.tell(context, id, new RolesChanged(roles), Map.of("roles", roles));
        return find(id);
    }

    /** Ends all sessions of somebody, as when a device was lost. */
    @Transactional
    public int endSessions(AuditContext context, UUID id) {
        ManagedAccount managedAccount = within(context, id);
        int ended = sessionEndService.all(managedAccount.account().id(), "ended by an administrator");
        adminActionLog.note(context, "sessions.ended", id, Map.of("sessions", Integer.toString(ended)));
        return ended;
    }

    /** Has the owner of an account choose a new password by mail; nobody else ever sets one. */
    @Transactional
    public void resetPassword(AuditContext context, UUID id) {
        Account account = within(context, id).account();
        adminActionLog.tell(context, account.id(), new PasswordResetRequested(), Map.of());
    }

    public ManagedAccount find(UUID id) {
        return managedAccountRepository
                .find(id)
                .orElseThrow(() -> Refusal.notFound("account-unknown", "There is no such account."));
    }

    private ManagedAccount within(AuditContext context, UUID id) {
        ManagedAccount managedAccount = find(id);
        if (managedAccount.rank() >= authority.reach(context.actor())) {
            throw Authority.tooHigh();
        }
        return managedAccount;
    }
}
