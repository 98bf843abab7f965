package dev.medley.identity.addresses;

import dev.medley.access.Caller;
import dev.medley.access.RevocationCache;
import dev.medley.events.Outbox;
import dev.medley.identity.IdentityEvents.EmailChangeRequested;
import dev.medley.identity.accounts.EmailAddress;
import dev.medley.identity.accounts.MailPurpose;
import dev.medley.identity.accounts.MailedTokenRepository;
import dev.medley.kernel.Refusal;
import dev.medley.kernel.SecretToken;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.UUID;

/**
 * Moves an account to another address, once that has been proven; until then the old one stays. An address that another
 * account has gets the same answer: only a mail to its owner tells. An account that has it without having proven it is void
 * as soon as somebody else proves it.
 */
@Singleton
public class AddressChangeService {

    private final AddressChangeRepository changes;
    private final AddressMoves addressMoves;
    private final MailedTokenRepository mailedTokenRepository;
    private final Outbox outbox;
    private final Clock clock;

    AddressChangeService(
            AddressChangeRepository changes,
            AddressMoves addressMoves,
            MailedTokenRepository mailedTokenRepository,
            Outbox outbox,
            Clock clock) {
        this.changes = changes;
        this.addressMoves = addressMoves;
        this.mailedTokenRepository = mailedTokenRepository;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Wants another address; a token for one that was wanted before proves nothing any more. */
    @Transactional
    public void want(Caller caller, String email) {
        UUID accountId = caller.accountId();
        if (!changes.want(accountId, caller.sessionId(), EmailAddress.of(email), clock.instant())) {
            throw RevocationCache.sessionEnded();
        }
        mailedTokenRepository.revoke(accountId, MailPurpose.CHANGE_EMAIL);
        outbox.announce(accountId, accountId, new EmailChangeRequested());
    }

    /**
     * Proves the wanted address with the token that was mailed to it. Tokens that went to the former address prove nothing
     * any more.
     */
    @Transactional
    public void confirm(String token) {
        SecretToken secret = new SecretToken(token);
        AddressChange change = mailedTokenRepository
                .find(MailPurpose.CHANGE_EMAIL, secret)
                .flatMap(changes::lockWanted)
                .orElseThrow(AddressChangeService::refused);
        UUID account =
                mailedTokenRepository.use(MailPurpose.CHANGE_EMAIL, secret).orElseThrow(AddressChangeService::refused);
        changes.markDone(account, clock.instant());
        addressMoves.toProven(change);
    }

    private static Refusal refused() {
        return Refusal.invalid(
                "email-token-invalid", "/token", "This token is unknown, used, expired or not the newest.");
    }
}
