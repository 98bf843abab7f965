package dev.medley.identity.accounts;

import dev.medley.events.Outbox;
import dev.medley.identity.IdentityEvents.AccountVerified;
import dev.medley.kernel.Refusal;
import dev.medley.kernel.SecretToken;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Proves that an address is its owner's. */
@Singleton
public class EmailVerificationService {

    private final AccountRepository accountRepository;
    private final MailedTokenRepository mailedTokenRepository;
    private final MailedRegistrations mailedRegistrations;
    private final Outbox outbox;
    private final Clock clock;

    EmailVerificationService(
            AccountRepository accountRepository,
            MailedTokenRepository mailedTokenRepository,
            MailedRegistrations mailedRegistrations,
            Outbox outbox,
            Clock clock) {
        this.accountRepository = accountRepository;
        this.mailedTokenRepository = mailedTokenRepository;
        this.mailedRegistrations = mailedRegistrations;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * Proves an address with the token that was mailed to it. One that was registered more than once takes the password of
     * the registration that the mail was written for as well, and the account has that one's name and password from then on.
     *
     * @param password null where it was not asked for; each that is tried costs a hash, so there are only so many tries
     */
    public void prove(String token, @Nullable String password) {
        SecretToken secret = new SecretToken(token);
        Optional<UUID> newest = mailedTokenRepository.find(MailPurpose.VERIFY_EMAIL, secret);
        if (newest.isPresent()) {
            if (password != null && !mailedTokenRepository.countTry(MailPurpose.VERIFY_EMAIL, secret)) {
                throw refused();
            }
            mailedRegistrations.requireNewest(newest.get(), password);
            use(newest.get(), secret);
        } else {
            UUID account =
                    mailedRegistrations.requireEarlier(secret, password).orElseThrow(EmailVerificationService::refused);
            useEarlier(account, secret);
        }
    }

    /** Holds the account before its token, as everywhere. */
    @Transactional
    void use(UUID account, SecretToken token) {
        Optional<Account> _ = accountRepository.holdToEnter(account);
        markProven(mailedTokenRepository
                .use(MailPurpose.VERIFY_EMAIL, token)
                .orElseThrow(EmailVerificationService::refused));
    }

    /** The same for an earlier registration; what was mailed for others is void. */
    @Transactional
    void useEarlier(UUID account, SecretToken token) {
        Optional<Account> _ = accountRepository.holdToEnter(account);
        if (!mailedRegistrations.restore(token)) {
            throw refused();
        }
        mailedTokenRepository.revoke(account);
        markProven(account);
    }

    /** The same for somebody who chooses a password: a name that came with another one is not theirs. */
    @Transactional
    public void takeOver(UUID account) {
        accountRepository.dropClaims(account);
        markProven(account);
    }

    /** Notes that somebody has shown to read the account's mail; a proof that is not the first changes nothing. */
    @Transactional
    public void markProven(UUID account) {
        if (accountRepository.markVerified(account, clock.instant())) {
            outbox.announce(account, account, new AccountVerified());
        }
    }

    private static Refusal refused() {
        return Refusal.invalid("verification-token-invalid", "/token", "This token is unknown, used or expired.");
    }
}
