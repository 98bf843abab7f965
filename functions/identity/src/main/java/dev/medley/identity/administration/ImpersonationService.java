package dev.medley.identity.administration;

import dev.medley.access.Authorities;
import dev.medley.access.Authority;
import dev.medley.access.Permission;
import dev.medley.audit.AuditContext;
import dev.medley.identity.IdentityEvents.AccountImpersonated;
import dev.medley.identity.accounts.Account;
import dev.medley.identity.accounts.AccountRepository;
import dev.medley.identity.sessions.ImpersonationTokenIssuer;
import dev.medley.identity.sessions.Impersonator;
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

    private static final Permission IMPERSONATE = Permission.of("account:impersonate:all");

    private final AccountRepository accountRepository;
    private final Authorities authorities;
    private final ImpersonationTokenIssuer impersonationTokenIssuer;
    private final AdminActionLog adminActionLog;

    ImpersonationService(
            AccountRepository accountRepository,
            Authorities authorities,
            ImpersonationTokenIssuer impersonationTokenIssuer,
            AdminActionLog adminActionLog) {
        this.accountRepository = accountRepository;
        this.authorities = authorities;
        this.impersonationTokenIssuer = impersonationTokenIssuer;
        this.adminActionLog = adminActionLog;
    }

    /** Lets do what is the account's own; what it may do with what is others', the impersonator must be able to do too. */
    @Transactional
    public IssuedAccessToken substitute(AuditContext context, UUID id, String because, SignInOrigin signInOrigin) {
        Authorities.Pair pair = authorities.over(context.actor().accountId(), IMPERSONATE, id);
        pair.actor().requireCovers(pair.subject().permissionsOverOthers());
        Account account = accountRepository.find(id).orElseThrow();
        if (account.isSuspended()) {
            throw Refusal.conflict("account-suspended", "Nobody can act in the place of a suspended account.");
        }
        adminActionLog.tell(
                context, id, new AccountImpersonated(because, context.actor().accountId()), Map.of("because", because));
        Authority actor = pair.actor();
        Impersonator impersonator =
                new Impersonator(actor.accountId(), context.actor().sessionId(), actor.version(), actor.roles());
        return impersonationTokenIssuer.impersonate(impersonator, account, signInOrigin);
    }
}
