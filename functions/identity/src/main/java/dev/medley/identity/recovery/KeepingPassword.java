package dev.medley.identity.recovery;

import dev.medley.events.Outbox;
import dev.medley.identity.accounts.Mailings;
import dev.medley.kernel.Refusal;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.UUID;

/** Puts a chosen password in its place with all that follows from it, or nothing of it. */
@Singleton
class KeepingPassword {

    private final AcceptingGrounds grounds;
    private final FormerPasswords formerPasswords;
    private final Mailings mailings;
    private final Outbox outbox;

    KeepingPassword(AcceptingGrounds grounds, FormerPasswords formerPasswords, Mailings mailings, Outbox outbox) {
        this.grounds = grounds;
        this.formerPasswords = formerPasswords;
        this.mailings = mailings;
        this.outbox = outbox;
    }

    /** Of many who try at once with the same token or the same present password, one succeeds. */
    @Transactional
    void keep(UUID accountId, Replacement replacement, Grounds given) {
        grounds.accept(accountId, given);
        if (!formerPasswords.replace(accountId, replacement)) {
            throw Refusal.conflict(
                    "password-changed-meanwhile", "The password was changed a moment ago; sign in again.");
        }
        mailings.revoke(accountId);
        outbox.announce("account.password-changed", accountId, accountId);
    }
}
