package dev.medley.identity.addresses;

import dev.medley.identity.accounts.MailPurpose;
import dev.medley.identity.accounts.MailedTokenRepository;
import dev.medley.kernel.SecretToken;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;

/** Makes the tokens that prove wanted addresses. */
@Singleton
class AddressProofTokens {

    private final AddressChangeRepository changes;
    private final MailedTokenRepository mailedTokenRepository;

    AddressProofTokens(AddressChangeRepository changes, MailedTokenRepository mailedTokenRepository) {
        this.changes = changes;
        this.mailedTokenRepository = mailedTokenRepository;
    }

    /** A token and the only address that it may go to. */
    record Asked(AddressChange change, SecretToken token) {}

    /**
     * Makes a token for what the account wants now, unless that mailbox has had enough, whichever accounts want it. The wish is locked meanwhile: were it replaced between its reading and
     * the token's keeping, the token would go to one address and prove another.
     */
    @Transactional
    Optional<Asked> ask(UUID accountId, UUID eventId) {
        SecretToken token = SecretToken.random();
        return changes.lockWanted(accountId)
                .filter(change -> changes.mailsTo(change.wanted()) < MailedTokenRepository.MOST_AN_HOUR)
                .filter(_ -> mailedTokenRepository.issue(accountId, MailPurpose.CHANGE_EMAIL, eventId, null, token))
                .map(change -> new Asked(change, token));
    }
}
