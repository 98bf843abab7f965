package dev.medley.identity.administration;

import dev.medley.access.Authorities;
import dev.medley.access.Permission;
import dev.medley.audit.AuditContext;
import dev.medley.identity.IdentityEvents.AccountActivated;
import dev.medley.identity.IdentityEvents.AccountSuspended;
import dev.medley.identity.IdentityEvents.ErasureOrdered;
import dev.medley.identity.IdentityEvents.ErasureRevoked;
import dev.medley.identity.IdentityEvents.PasswordResetRequested;
import dev.medley.identity.accounts.ManagedAccount;
import dev.medley.identity.accounts.ManagedAccountRepository;
import dev.medley.identity.sessions.SessionEndService;
import dev.medley.kernel.Refusal;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.UUID;

/** Suspends, activates, erases, and gives roles. Felt at once: tokens from before are refused. */
@Singleton
public class AccountAdminService {

    private static final Permission SUSPEND = Permission.of("account:suspend:all");
    private static final Permission ERASE = Permission.of("account:erase:all");
    private static final Permission END_SESSIONS = Permission.of("session:end:all");
    private static final Permission RESET_PASSWORD = Permission.of("account:reset-password:all");

    private final ManagedAccountRepository managedAccountRepository;
    private final Authorities authorities;
    private final SessionEndService sessionEndService;
    private final AdminActionLog adminActionLog;

    AccountAdminService(
            ManagedAccountRepository managedAccountRepository,
            Authorities authorities,
            SessionEndService sessionEndService,
            AdminActionLog adminActionLog) {
        this.managedAccountRepository = managedAccountRepository;
        this.authorities = authorities;
        this.sessionEndService = sessionEndService;
        this.adminActionLog = adminActionLog;
    }

    /**
     * An administrator, who does it themselves or has a job do it. What they may do is asked for when it is done.
     *
     * @param address where it was asked for from
     */
    public record Mandate(UUID actorId, String address) {

        public static Mandate of(AuditContext context) {
            return new Mandate(context.actor().accountId(), context.address());
        }
    }

    @Transactional
    public void suspend(Mandate mandate, UUID id, String because) {
        var _ = authorities.over(mandate.actorId(), SUSPEND, id);
        if (!managedAccountRepository.suspend(id, because)) {
            throw unchanged();
        }
        sessionEndService.all(id, "account suspended");
        adminActionLog.tellInPart(mandate, id, new AccountSuspended(), Map.of("because", because));
    }

    /** Gives an account back what it may do, so whoever does it must be able to do that too. */
    @Transactional
    public void activate(Mandate mandate, UUID id) {
        Authorities.Pair pair = authorities.over(mandate.actorId(), SUSPEND, id);
        pair.actor().requireCovers(pair.subject().permissionsOverOthers());
        if (!managedAccountRepository.activate(id)) {
            throw unchanged();
        }
        adminActionLog.tellInPart(mandate, id, new AccountActivated(), Map.of());
    }

    /** Has an account erased after the usual time of grace; only an administrator can keep it then. */
    @Transactional
    public void erase(Mandate mandate, UUID id, String because) {
        var _ = authorities.over(mandate.actorId(), ERASE, id);
        adminActionLog.tellInPart(mandate, id, new ErasureOrdered(), Map.of("because", because));
    }

    /** Keeps an account that was to be erased, whoever asked for that, if that has not begun. */
    @Transactional
    public void keep(AuditContext context, UUID id) {
        var _ = authorities.over(context.actor().accountId(), ERASE, id);
        adminActionLog.tell(context, id, new ErasureRevoked(), Map.of());
    }

    /** Ends all sessions of somebody, as when a device was lost. */
    @Transactional
    public int endSessions(AuditContext context, UUID id) {
        var _ = authorities.over(context.actor().accountId(), END_SESSIONS, id);
        int ended = sessionEndService.all(id, "ended by an administrator");
        adminActionLog.note(context, "sessions.ended", id, Map.of("sessions", Integer.toString(ended)));
        return ended;
    }

    /** Has the owner of an account choose a new password by mail; nobody else ever sets one. */
    @Transactional
    public void resetPassword(AuditContext context, UUID id) {
        var _ = authorities.over(context.actor().accountId(), RESET_PASSWORD, id);
        adminActionLog.tell(context, id, new PasswordResetRequested(null), Map.of());
    }

    public ManagedAccount find(UUID id) {
        return managedAccountRepository
                .find(id)
                .orElseThrow(() -> Refusal.notFound("account-unknown", "There is no such account."));
    }

    private static Refusal unchanged() {
        return Refusal.conflict("account-unchanged", "The account is in that state already.");
    }
}
