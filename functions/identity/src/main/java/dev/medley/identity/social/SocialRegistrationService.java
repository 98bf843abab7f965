package dev.medley.identity.social;

import dev.medley.events.Outbox;
import dev.medley.identity.IdentityEvents.AccountRegistered;
import dev.medley.identity.IdentityEvents.AccountVerified;
import dev.medley.identity.accounts.AccountRepository;
import dev.medley.identity.accounts.EmailAddress;
import dev.medley.kernel.Ids;
import dev.medley.kernel.Refusal;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.UUID;

/**
 * Makes the account of somebody who comes with an identity that nobody knows and an address that they have proven. Who
 * registered that address before and never proved it does not get in with the password they chose.
 */
@Singleton
class SocialRegistrationService {

    private final AccountRepository accountRepository;
    private final ProviderIdentityRepository identities;
    private final Outbox outbox;
    private final Clock clock;

    SocialRegistrationService(
            AccountRepository accountRepository, ProviderIdentityRepository identities, Outbox outbox, Clock clock) {
        this.accountRepository = accountRepository;
        this.identities = identities;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Makes the account, in the caller's transaction, and says which it is. */
    UUID join(ProviderAssertion providerAssertion, EmailAddress address) {
        UUID id = Ids.next(clock);
        return accountRepository
                .addProven(id, address, providerAssertion.displayName(address), clock.instant())
                .map(account -> begin(account, account.equals(id), providerAssertion))
                // Somebody has that address: perhaps this very identity, through another tab, a moment ago.
                .or(() -> identities.use(providerAssertion, clock.instant()).map(ProviderIdentity::accountId))
                .orElseThrow(() -> Refusal.conflict(
                        "account-exists-link-first",
                        "An account has this address. Sign in to it as you always do, then link this provider to it."));
    }

    private UUID begin(UUID account, boolean isNew, ProviderAssertion providerAssertion) {
        if (identities
                .add(Ids.next(clock), account, providerAssertion, clock.instant())
                .isEmpty()) {
            throw Refusal.conflict("sign-in-under-way", "This identity is signing in elsewhere. Start again.");
        }
        if (isNew) {
            outbox.announce(account, account, new AccountRegistered(providerAssertion.provider(), null));
        }
        outbox.announce(account, account, new AccountVerified());
        return account;
    }
}
