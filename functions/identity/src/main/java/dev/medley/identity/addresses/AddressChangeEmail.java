package dev.medley.identity.addresses;

import dev.medley.events.Event;
import dev.medley.events.EventData;
import dev.medley.identity.IdentityEvents.EmailChangeRequested;
import dev.medley.identity.accounts.Account;
import dev.medley.identity.accounts.AccountExistsEmail;
import dev.medley.identity.accounts.AccountRepository;
import dev.medley.identity.accounts.MailPurpose;
import dev.medley.identity.emails.EmailNotification;
import dev.medley.kernel.SecretToken;
import dev.medley.mail.Mailer;
import dev.medley.settings.Settings;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Set;

/** Tells the present address that it is to be left, and asks the wanted one for its proof, or tells whose it is already. */
@Singleton
class AddressChangeEmail implements EmailNotification {

    private final AddressProofTokens proof;
    private final AccountRepository accountRepository;
    private final AccountExistsEmail accountExistsEmail;
    private final Mailer mailer;
    private final Settings settings;

    AddressChangeEmail(
            AddressProofTokens proof,
            AccountRepository accountRepository,
            AccountExistsEmail accountExistsEmail,
            Mailer mailer,
            Settings settings) {
        this.proof = proof;
        this.accountRepository = accountRepository;
        this.accountExistsEmail = accountExistsEmail;
        this.mailer = mailer;
        this.settings = settings;
    }

    @Override
    public Set<Class<? extends EventData>> occasions() {
        return Set.of(EmailChangeRequested.class);
    }

    @Override
    public void write(Event event, EventData data) {
        accountRepository
                .find(event.subjectId())
                .ifPresent(account -> proof.ask(account.id(), event.id()).ifPresent(asked -> {
                    warn(account, asked.change());
                    accountRepository
                            .findByEmail(asked.change().wanted())
                            .filter(owner -> owner.isVerified() && !owner.id().equals(account.id()))
                            .ifPresentOrElse(
                                    owner -> accountExistsEmail.tell(owner, event.id(), null),
                                    () -> ask(account, asked.change(), asked.token()));
                }));
    }

    private void warn(Account account, AddressChange change) {
        mailer.send(account.mail(
                "email-change-requested", Map.of("wanted", change.wanted().text())));
    }

    private void ask(Account account, AddressChange change, SecretToken token) {
        mailer.send(account.mail(
                change.wanted(),
                "confirm-email",
                Map.of(
                        "token", token.text(),
                        "link", settings.publicUrl() + "/api/auth/confirm-email#token=" + token.text(),
                        "minutes",
                                Long.toString(
                                        MailPurpose.CHANGE_EMAIL.lifetime().toMinutes()))));
    }
}
