package dev.medley.identity.accounts;

import dev.medley.kernel.Refusal;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

/** Sees to it that nobody locks themselves out. */
@Singleton
public class SignInMethods {

    private final AccountRepository accountRepository;
    private final List<SignInMethod> others;

    SignInMethods(AccountRepository accountRepository, List<SignInMethod> others) {
        this.accountRepository = accountRepository;
        this.others = others;
    }

    /** Whether the account can be entered without its password. */
    public boolean othersLeadInto(UUID accountId) {
        return others.stream().anyMatch(way -> way.leadsInto(accountId));
    }

    /**
     * Refuses where the transaction has removed the account's last way in; called after the removal. Holds the account
     * first, so that of two who remove one of two ways each, the second sees what the first did.
     */
    @Transactional
    public void requireOne(UUID accountId) {
        Account account = accountRepository
                .hold(accountId)
                .orElseThrow(() -> Refusal.notFound("account-unknown", "There is no such account."));
        if (account.passwordHash() == null && !othersLeadInto(accountId)) {
            throw Refusal.conflict(
                    "last-way-in", "Nothing else opens this account; set a password or add another way in first.");
        }
    }
}
