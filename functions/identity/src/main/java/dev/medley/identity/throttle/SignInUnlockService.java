package dev.medley.identity.throttle;

import dev.medley.identity.accounts.Account;
import dev.medley.identity.accounts.AccountRepository;
import dev.medley.identity.devices.FamiliarNetworkRepository;
import dev.medley.kernel.Refusal;
import dev.medley.kernel.SecretToken;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.UUID;

/**
 * Lets the owner of an account in while strangers guess at it: who reads its mail may sign in from where they are, and
 * strangers' failures no longer count there.
 */
@Singleton
public class SignInUnlockService {

    private final UnlockTokenRepository unlockTokenRepository;
    private final AccountRepository accountRepository;
    private final FamiliarNetworkRepository familiarNetworkRepository;
    private final FailureBudgets failureBudgets;
    private final Clock clock;

    SignInUnlockService(
            UnlockTokenRepository unlockTokenRepository,
            AccountRepository accountRepository,
            FamiliarNetworkRepository familiarNetworkRepository,
            FailureBudgets failureBudgets,
            Clock clock) {
        this.unlockTokenRepository = unlockTokenRepository;
        this.accountRepository = accountRepository;
        this.familiarNetworkRepository = familiarNetworkRepository;
        this.failureBudgets = failureBudgets;
        this.clock = clock;
    }

    @Transactional
    public void unlock(String token, String address) {
        UUID accountId = unlockTokenRepository
                .use(new SecretToken(token), clock.instant())
                .orElseThrow(() ->
                        Refusal.invalid("unlock-token-invalid", "/token", "This token is unknown, used or expired."));
        familiarNetworkRepository.keep(accountId, address, clock.instant());
        accountRepository.find(accountId).ifPresent(account -> empty(account, address));
    }

    private void empty(Account account, String address) {
        SignInAttempt signInAttempt = new SignInAttempt(account.email().key(), account.id(), null, address, "", null);
        unlockTokenRepository.empty(failureBudgets.of(signInAttempt).stream()
                .filter(budget -> budget.draws() != FailureBudget.Draws.NETWORK)
                .map(FailureBudget::key)
                .toArray(String[]::new));
    }
}
