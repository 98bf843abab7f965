package dev.medley.identity.administration;

import dev.medley.identity.accounts.Account;
import dev.medley.identity.accounts.Accounts;
import dev.medley.identity.accounts.EmailAddress;
import dev.medley.identity.audit.AuditLog.Act;
import dev.medley.kernel.Ids;
import dev.medley.kernel.Refusal;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Map;

/** Makes accounts for others, who prove their address and choose a password by mail. */
@Singleton
public class Inviting {

    private final Accounts accounts;
    private final Announcing announcing;
    private final Clock clock;

    Inviting(Accounts accounts, Announcing announcing, Clock clock) {
        this.accounts = accounts;
        this.announcing = announcing;
        this.clock = clock;
    }

    @Transactional
    public Account invite(Act act, String email, String displayName) {
        Account account = Account.fresh(
                Ids.next(clock), new EmailAddress(email.strip()), displayName.strip(), null, null, clock.instant());
        if (!accounts.add(account)) {
            throw Refusal.conflict("email-taken", "There is an account with this address.");
        }
        announcing.tell(act, "account.invited", account.id(), Map.of());
        return account;
    }
}
