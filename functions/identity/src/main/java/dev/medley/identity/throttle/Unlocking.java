package dev.medley.identity.throttle;

import dev.medley.identity.accounts.Account;
import dev.medley.identity.accounts.Accounts;
import dev.medley.identity.accounts.SecretToken;
import dev.medley.identity.places.Network;
import dev.medley.kernel.Refusal;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.UUID;

/**
 * Lets the owner of an account in while strangers guess at it: who reads its mail may sign in from where they are, and
 * strangers' failures no longer count there.
 */
@Singleton
public class Unlocking {

    private final Unlockings unlockings;
    private final Accounts accounts;
    private final Budgets budgets;
    private final Clock clock;

    Unlocking(Unlockings unlockings, Accounts accounts, Budgets budgets, Clock clock) {
        this.unlockings = unlockings;
        this.accounts = accounts;
        this.budgets = budgets;
        this.clock = clock;
    }

    @Transactional
    public void unlock(String token, String address) {
        UUID accountId = unlockings
                .use(new SecretToken(token), Network.of(address).text(), clock.instant())
                .orElseThrow(() ->
                        Refusal.invalid("unlock-token-invalid", "/token", "This token is unknown, used or expired."));
        accounts.find(accountId).ifPresent(account -> empty(account, address));
    }

    private void empty(Account account, String address) {
        Attempt attempt = new Attempt(account.email().key(), account.id(), null, address, "", null);
        unlockings.empty(budgets.of(attempt).stream()
                .filter(budget -> budget.draws() != Budget.Draws.NETWORK)
                .map(Budget::key)
                .toArray(String[]::new));
    }
}
