package dev.medley.identity.accounts;

import dev.medley.events.Event;
import dev.medley.events.EventData;
import dev.medley.identity.IdentityEvents.RegistrationRepeated;
import dev.medley.identity.emails.EmailNotification;
import dev.medley.kernel.SecretToken;
import dev.medley.mail.Mailer;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Tells somebody who registers again that they have an account, or how to prove it where they have not yet. */
@Singleton
public class AccountExistsEmail implements EmailNotification {

    private final AccountRepository accountRepository;
    private final MailedTokenRepository mailedTokenRepository;
    private final VerificationEmail verificationEmail;
    private final Mailer mailer;

    AccountExistsEmail(
            AccountRepository accountRepository,
            MailedTokenRepository mailedTokenRepository,
            VerificationEmail verificationEmail,
            Mailer mailer) {
        this.accountRepository = accountRepository;
        this.mailedTokenRepository = mailedTokenRepository;
        this.verificationEmail = verificationEmail;
        this.mailer = mailer;
    }

    @Override
    public Set<Class<? extends EventData>> occasions() {
        return Set.of(RegistrationRepeated.class);
    }

    @Override
    public void write(Event event, EventData data) {
        String network = ((RegistrationRepeated) data).network();
        accountRepository
                .find(event.subjectId())
                .filter(Account::isVerified)
                .ifPresentOrElse(
                        account -> tell(account, event.id(), network), () -> verificationEmail.ask(event, network));
    }

    /** Tells the owner of an account that somebody wants to use its address. */
    public void tell(Account account, UUID eventId, @Nullable String network) {
        if (mailedTokenRepository.issue(
                account.id(), MailPurpose.ADDRESS_IN_USE, eventId, network, SecretToken.random())) {
            mailer.send(account.mail("already-registered", Map.of()));
        }
    }
}
