package dev.medley.identity.recovery;

import dev.medley.events.Event;
import dev.medley.events.EventData;
import dev.medley.identity.IdentityEvents.AccountInvited;
import dev.medley.identity.IdentityEvents.PasswordResetRequested;
import dev.medley.identity.accounts.Account;
import dev.medley.identity.accounts.AccountRepository;
import dev.medley.identity.accounts.MailPurpose;
import dev.medley.identity.accounts.MailedTokenRepository;
import dev.medley.identity.emails.EmailNotification;
import dev.medley.kernel.SecretToken;
import dev.medley.mail.Mailer;
import dev.medley.settings.Settings;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Sends a token to choose a password with: to who asks for another one, and to somebody for whom an account was made. */
@Singleton
class PasswordTokenEmail implements EmailNotification {

    private final AccountRepository accountRepository;
    private final MailedTokenRepository mailedTokenRepository;
    private final Mailer mailer;
    private final Settings settings;

    PasswordTokenEmail(
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
        return Set.of(PasswordResetRequested.class, AccountInvited.class);
    }

    /** Sends it, unless the mailbox has had enough. */
    @Override
    public void write(Event event, EventData data) {
        String template = data instanceof AccountInvited ? "invitation" : "reset-password";
        String network = data instanceof PasswordResetRequested(String asking) ? asking : null;
        accountRepository.find(event.subjectId()).ifPresent(account -> send(account, event.id(), network, template));
    }

    private void send(Account account, UUID eventId, @Nullable String network, String template) {
        SecretToken token = SecretToken.random();
        if (mailedTokenRepository.issue(account.id(), MailPurpose.RESET_PASSWORD, eventId, network, token)) {
            mailer.send(account.mail(
                    template,
                    Map.of(
                            "token", token.text(),
                            "link", settings.publicUrl() + "/api/auth/reset-password#token=" + token.text(),
                            "minutes",
                                    Long.toString(MailPurpose.RESET_PASSWORD
                                            .lifetime()
                                            .toMinutes()))));
        }
    }
}
