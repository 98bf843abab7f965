package dev.medley.identity.accounts;

import dev.medley.events.Event;
import dev.medley.events.EventData;
import dev.medley.identity.IdentityEvents.AccountRegistered;
import dev.medley.identity.IdentityEvents.VerificationRequested;
import dev.medley.identity.emails.EmailNotification;
import dev.medley.kernel.SecretToken;
import dev.medley.mail.Mailer;
import dev.medley.settings.Settings;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Asks the owner of an unproven address to prove it: who registered, and who asks for the mail once more. */
@Singleton
class VerificationEmail implements EmailNotification {

    private final AccountRepository accountRepository;
    private final MailedTokenRepository mailedTokenRepository;
    private final Mailer mailer;
    private final Settings settings;

    VerificationEmail(
            AccountRepository accountRepository,
            MailedTokenRepository mailedTokenRepository,
            Mailer mailer,
            Settings settings) {
        this.accountRepository = accountRepository;
        this.mailedTokenRepository = mailedTokenRepository;
        this.mailer = mailer;
        this.settings = settings;
    }

    @Override
    public Set<Class<? extends EventData>> occasions() {
        return Set.of(AccountRegistered.class, VerificationRequested.class);
    }

    @Override
    public void write(Event event, EventData data) {
        switch (data) {
            case AccountRegistered registered -> ask(event, registered.network());
            case VerificationRequested requested -> ask(event, requested.network());
            default -> throw new IllegalArgumentException("There is no such mail for " + event.type());
        }
    }

    /**
     * Writes to the account, if there is one, its address is not proven yet, and nobody has registered it anew since the
     * event: that registration has a mail of its own.
     */
    void ask(Event event, @Nullable String network) {
        accountRepository
                .find(event.subjectId())
                .filter(account -> !account.isVerified() && !event.occurredAt().isBefore(account.createdAt()))
                .ifPresent(account -> ask(account, event.id(), network));
    }

    private void ask(Account account, UUID eventId, @Nullable String network) {
        SecretToken token = SecretToken.random();
        if (mailedTokenRepository.issue(account.id(), MailPurpose.VERIFY_EMAIL, eventId, network, token)) {
            mailer.send(account.mail(
                    "verify-email",
                    Map.of(
                            "contested",
                            accountRepository.wasRegisteredAgain(account.id()) ? "yes" : "",
                            "token",
                            token.text(),
                            "link",
                            settings.publicUrl() + "/api/auth/verify-email#token=" + token.text(),
                            "hours",
                            Long.toString(MailPurpose.VERIFY_EMAIL.lifetime().toHours()))));
        }
    }
}
