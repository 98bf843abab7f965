package dev.medley.identity.accounts;

import dev.medley.mail.Mailer;
import dev.medley.settings.Settings;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;

/** Asks the owner of an unproven address to prove it. */
@Singleton
class AskingForProof {

    private final Accounts accounts;
    private final Mailings mailings;
    private final Mailer mailer;
    private final Settings settings;
    private final Clock clock;

    AskingForProof(Accounts accounts, Mailings mailings, Mailer mailer, Settings settings, Clock clock) {
        this.accounts = accounts;
        this.mailings = mailings;
        this.mailer = mailer;
        this.settings = settings;
        this.clock = clock;
    }

    /** Writes to the account, if there is one and its address is not proven yet. */
    void ask(UUID accountId, UUID eventId) {
        accounts.find(accountId).filter(account -> !account.isVerified()).ifPresent(account -> ask(account, eventId));
    }

    private void ask(Account account, UUID eventId) {
        SecretToken token = SecretToken.random();
        if (mailings.issue(account.id(), Occasion.VERIFY_EMAIL, eventId, token, clock.instant())) {
            mailer.send(account.mail(
                    "verify-email",
                    Map.of(
                            "token", token.text(),
                            "link", settings.publicUrl() + "/api/auth/verify-email#token=" + token.text(),
                            "hours",
                                    Long.toString(
                                            Occasion.VERIFY_EMAIL.lifetime().toHours()))));
        }
    }
}
