package dev.medley.identity.administration;

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

/** Makes accounts for others, who prove their address and choose a password by mail. */
@Singleton
public class InvitationService {

    private final AccountRepository accountRepository;
    private final AdminActionLog adminActionLog;
    private final Clock clock;

    InvitationService(AccountRepository accountRepository, AdminActionLog adminActionLog, Clock clock) {
        this.accountRepository = accountRepository;
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
        if (!accountRepository.add(account)) {
            throw Refusal.conflict("email-taken", "There is an account with this address.");
        }
        adminActionLog.tell(context, account.id(), new AccountInvited(), Map.of());
        return account;
    }
}
