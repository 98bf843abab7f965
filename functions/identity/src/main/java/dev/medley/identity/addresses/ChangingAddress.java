package dev.medley.identity.addresses;

import dev.medley.events.Outbox;
import dev.medley.identity.accounts.EmailAddress;
import dev.medley.identity.accounts.Mailings;
import dev.medley.identity.accounts.Occasion;
import dev.medley.identity.accounts.SecretToken;
import dev.medley.kernel.Refusal;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.UUID;

/**
 * Moves an account to another address, once that has been proven; until then the old one stays. An address that another
 * account has gets the same answer: only a mail to its owner tells.
 */
@Singleton
public class ChangingAddress {

    private final AddressChanges changes;
    private final Mailings mailings;
    private final Outbox outbox;
    private final Clock clock;

    ChangingAddress(AddressChanges changes, Mailings mailings, Outbox outbox, Clock clock) {
        this.changes = changes;
        this.mailings = mailings;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Wants another address; a token for one that was wanted before proves nothing any more. */
    @Transactional
    public void want(UUID accountId, String email) {
        changes.want(accountId, new EmailAddress(email.strip()), clock.instant());
        mailings.revoke(accountId, Occasion.CHANGE_EMAIL);
        outbox.announce("account.email-change-requested", accountId, accountId);
    }

    /**
     * Proves the wanted address with the token that was mailed to it. Tokens that went to the former address prove nothing
     * any more.
     */
    @Transactional
    public void confirm(String token) {
        UUID account = mailings.use(Occasion.CHANGE_EMAIL, new SecretToken(token), clock.instant())
                .orElseThrow(ChangingAddress::refused);
        AddressChange change = changes.lockWanted(account).orElseThrow(ChangingAddress::refused);
        if (!changes.fulfil(change, clock.instant())) {
            throw Refusal.conflict("email-taken", "An account with this address was made meanwhile.");
        }
        mailings.revoke(account);
        outbox.announce("account.email-changed", account, account);
    }

    private static Refusal refused() {
        return Refusal.invalid(
                "email-token-invalid", "/token", "This token is unknown, used, expired or not the newest.");
    }
}
