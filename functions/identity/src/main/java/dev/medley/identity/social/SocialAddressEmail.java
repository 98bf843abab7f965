package dev.medley.identity.social;

import dev.medley.identity.accounts.Account;
import dev.medley.identity.accounts.AccountRepository;
import dev.medley.identity.accounts.EmailAddress;
import dev.medley.kernel.Refusal;
import dev.medley.kernel.SecretToken;
import dev.medley.mail.Mail;
import dev.medley.mail.Mailer;
import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks somebody who has no account yet to prove their address, or tells them that they do have one. Sent at once and not
 * through an event: there is no account yet that something could have happened to, and whoever waits for the mail can ask
 * again.
 */
@Singleton
class SocialAddressEmail {

    private static final Logger LOG = LoggerFactory.getLogger(SocialAddressEmail.class);

    private final AccountRepository accountRepository;
    private final Mailer mailer;

    SocialAddressEmail(AccountRepository accountRepository, Mailer mailer) {
        this.accountRepository = accountRepository;
        this.mailer = mailer;
    }

    void send(EmailAddress address, SecretToken proof) {
        Optional<Account> owner = accountRepository.findByEmail(address);
        Locale locale = owner.map(Account::locale).orElse(null);
        Mail mail = owner.filter(Account::isVerified).isPresent()
                ? new Mail(address.text(), locale, "link-provider-first", Map.of())
                : new Mail(address.text(), locale, "prove-address", Map.of("token", proof.text()));
        try {
            mailer.send(mail);
        } catch (RuntimeException e) {
            LOG.warn("A mail could not be sent", e);
            throw new Refusal(
                    Refusal.Kind.UNAVAILABLE, "mail-unavailable", "The mail could not be sent. Ask again shortly.");
        }
    }
}
