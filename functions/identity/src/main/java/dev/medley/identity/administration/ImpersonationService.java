package dev.medley.identity.administration;

import dev.medley.audit.AuditContext;
import dev.medley.identity.IdentityEvents.AccountImpersonated;
import dev.medley.identity.accounts.ManagedAccount;
import dev.medley.identity.accounts.ManagedAccountRepository;
import dev.medley.identity.sessions.ImpersonationTokenIssuer;
import dev.medley.identity.sessions.IssuedAccessToken;
import dev.medley.identity.sessions.SignInOrigin;
import dev.medley.kernel.Refusal;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.UUID;

/** Decides who may act in whose place, and has it written down where its owner sees it too. */
@Singleton
public class ImpersonationService {

    private final ManagedAccountRepository managedAccountRepository;
    private final Authority authority;
    private final ImpersonationTokenIssuer impersonationTokenIssuer;
    private final AdminActionLog adminActionLog;

    ImpersonationService(
            ManagedAccountRepository managedAccountRepository,
            Authority authority,
            ImpersonationTokenIssuer impersonationTokenIssuer,
            AdminActionLog adminActionLog) {
        this.managedAccountRepository = managedAccountRepository;
        this.authority = authority;
        this.impersonationTokenIssuer = impersonationTokenIssuer;
        this.adminActionLog = adminActionLog;
    }

    @Transactional
    public IssuedAccessToken substitute(AuditContext context, UUID id, String because, SignInOrigin signInOrigin) {
        Authority.requireOther(context.actor().accountId(), id);
        ManagedAccount managedAccount = managedAccountRepository
                .find(id)
                .orElseThrow(() -> Refusal.notFound("account-unknown", "There is no such account."));
        if (managedAccount.rank() >= authority.reach(context.actor())) {
            throw Authority.tooHigh();
        }
        if (managedAccount.account().isSuspended()) {
            throw Refusal.conflict("account-suspended", "Nobody can act in the place of a suspended account.");
        }
        adminActionLog.tell(context, id, new AccountImpersonated(because), Map.of("because", because));
        return impersonationTokenIssuer.impersonate(context.actor(), managedAccount.account(), signInOrigin);
    }
}
