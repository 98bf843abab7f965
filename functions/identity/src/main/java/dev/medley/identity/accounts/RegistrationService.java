package dev.medley.identity.accounts;

import dev.medley.access.ClientNetwork;
import dev.medley.events.Outbox;
import dev.medley.identity.IdentityEvents.AccountRegistered;
import dev.medley.identity.IdentityEvents.RegistrationRepeated;
import dev.medley.identity.passwords.ContextWords;
import dev.medley.identity.passwords.NewPassword;
import dev.medley.identity.passwords.PasswordHasher;
import dev.medley.identity.passwords.PasswordPolicy;
import dev.medley.kernel.Ids;
import dev.medley.kernel.LanguageTag;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Registers accounts. An address that has an account gets the same answer in the same time as
 * one that has none; only a mail to it tells. Until an address is proven, its name and password are those of the newest
 * registration, and a mail proves the registration that it was written for or none; others' registrations make no mail void.
 */
@Singleton
public class RegistrationService {

    private final AccountRepository accountRepository;
    private final PasswordPolicy policy;
    private final PasswordHasher passwordHasher;
    private final Outbox outbox;
    private final Clock clock;

    RegistrationService(
            AccountRepository accountRepository,
            PasswordPolicy policy,
            PasswordHasher passwordHasher,
            Outbox outbox,
            Clock clock) {
        this.accountRepository = accountRepository;
        this.policy = policy;
        this.passwordHasher = passwordHasher;
        this.outbox = outbox;
        this.clock = clock;
    }

    public void register(
            String email, String password, String displayName, @Nullable String locale, ClientNetwork network) {
        EmailAddress address = EmailAddress.of(email);
        DisplayName name = DisplayName.of(displayName);
        Locale language = locale == null ? null : LanguageTag.parse(locale, "/locale");
        String hash = passwordHasher.inOneTurn(() -> {
            policy.require(new NewPassword(password, "/password"), ContextWords.of(address.text(), name.text()));
            return passwordHasher.hash(password);
        });
        // As exactly as a row keeps it, so that no event of this registration looks older.
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        add(Account.fresh(Ids.next(clock), address, name.text(), language, hash, now), network.text());
    }

    @Transactional
    void add(Account account, String network) {
        if (accountRepository.add(account)) {
            outbox.announce(account.id(), account.id(), new AccountRegistered(null, network));
        } else {
            accountRepository.findByEmail(account.email()).ifPresent(known -> repeat(known, account, network));
        }
    }

    private void repeat(Account known, Account account, String network) {
        if (!known.isVerified()) {
            accountRepository.registerAgain(account);
        }
        outbox.announce(known.id(), known.id(), new RegistrationRepeated(network));
    }
}
