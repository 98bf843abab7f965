package dev.medley.identity.administration;

import dev.medley.access.Authorities;
import dev.medley.access.Permission;
import dev.medley.access.RevocationCache;
import dev.medley.audit.AuditContext;
import dev.medley.identity.IdentityEvents.AccountInvited;
import dev.medley.identity.accounts.Account;
import dev.medley.identity.accounts.AccountRepository;
import dev.medley.identity.accounts.DisplayName;
import dev.medley.identity.accounts.EmailAddress;
import dev.medley.kernel.Ids;
import dev.medley.kernel.Refusal;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Map;

/**
 * Makes accounts for others, who prove their address and choose a password by mail. What somebody registered with that
 * address and never proved is void.
 */
@Singleton
public class InvitationService {

    private static final Permission CREATE = Permission.of("account:create:all");

    private final AccountRepository accountRepository;
    private final Authorities authorities;
    private final RevocationCache revocationCache;
    private final AdminActionLog adminActionLog;
    private final Clock clock;

    InvitationService(
            AccountRepository accountRepository,
            Authorities authorities,
            RevocationCache revocationCache,
            AdminActionLog adminActionLog,
            Clock clock) {
        this.accountRepository = accountRepository;
        this.authorities = authorities;
        this.revocationCache = revocationCache;
        this.adminActionLog = adminActionLog;
        this.clock = clock;
    }

    @Transactional
    public Account invite(AuditContext context, String email, String displayName) {
        Account account = Account.fresh(
                Ids.next(clock),
                EmailAddress.of(email),
                DisplayName.of(displayName).text(),
                null,
                null,
                clock.instant());
        authorities.of(context.actor().accountId(), CREATE).requireCovers(revocationCache.permissions(account.roles()));
        accountRepository.deleteUnprovenRegistration(account.email());
        if (!accountRepository.add(account)) {
            throw Refusal.conflict("email-taken", "There is an account with this address.");
        }
        adminActionLog.tell(context, account.id(), new AccountInvited(), Map.of());
        return account;
    }
}
