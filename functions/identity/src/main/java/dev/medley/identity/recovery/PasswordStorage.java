package dev.medley.identity.recovery;

import dev.medley.events.Outbox;
import dev.medley.identity.IdentityEvents.PasswordChanged;
import dev.medley.identity.accounts.MailedTokenRepository;
import dev.medley.kernel.Refusal;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.UUID;

/** Puts a chosen password in its place with all that follows from it, or nothing of it. */
@Singleton
class PasswordStorage {

    private final PasswordGroundsCheck grounds;
    private final PasswordHistoryRepository passwordHistoryRepository;
    private final MailedTokenRepository mailedTokenRepository;
    private final Outbox outbox;

    PasswordStorage(
            PasswordGroundsCheck grounds,
            PasswordHistoryRepository passwordHistoryRepository,
            MailedTokenRepository mailedTokenRepository,
            Outbox outbox) {
        this.grounds = grounds;
        this.passwordHistoryRepository = passwordHistoryRepository;
        this.mailedTokenRepository = mailedTokenRepository;
        this.outbox = outbox;
    }

    /** Of many who try at once with the same token or the same present password, one succeeds. */
    @Transactional
    void keep(UUID accountId, PasswordReplacement passwordReplacement, PasswordGrounds given) {
        grounds.accept(accountId, given);
        if (!passwordHistoryRepository.replace(accountId, passwordReplacement)) {
            throw Refusal.conflict(
                    "password-changed-meanwhile", "The password was changed a moment ago; sign in again.");
        }
        mailedTokenRepository.revoke(accountId);
        outbox.announce(accountId, accountId, new PasswordChanged());
    }
}
