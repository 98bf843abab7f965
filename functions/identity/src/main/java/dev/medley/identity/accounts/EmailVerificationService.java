package dev.medley.identity.accounts;

import dev.medley.events.Outbox;
import dev.medley.identity.IdentityEvents.AccountVerified;
import dev.medley.kernel.Refusal;
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
    private final PasswordVerifier passwords;
    private final Outbox outbox;
    private final Clock clock;

    EmailVerificationService(
            AccountRepository accountRepository,
            MailedTokenRepository mailedTokenRepository,
            PasswordVerifier passwords,
            Outbox outbox,
            Clock clock) {
        this.accountRepository = accountRepository;
        this.mailedTokenRepository = mailedTokenRepository;
        this.passwords = passwords;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * Proves an address with the token that was mailed to it. One that was registered more than once takes the password of
     * the newest registration as well: who follows the mail of somebody else's does not open the account to them.
     *
     * @param password null where it was not asked for
     */
    public void prove(String token, @Nullable String password) {
        SecretToken secret = new SecretToken(token);
        UUID account = mailedTokenRepository
                .find(MailPurpose.VERIFY_EMAIL, secret)
                .orElseThrow(EmailVerificationService::refused);
        if (accountRepository.wasRegisteredAgain(account)) {
            requireRegistrant(account, password);
        }
        use(account, secret);
    }

    private void requireRegistrant(UUID account, @Nullable String password) {
        if (password == null) {
            throw Refusal.invalid(
                    "registration-password-required",
                    "/password",
                    "This address was registered more than once; give the password of the newest registration.");
        }
        if (passwords
                .check(accountRepository.find(account).orElse(null), password)
                .isEmpty()) {
            throw Refusal.invalid(
                    "registration-password-wrong",
                    "/password",
                    "The newest registration has another password. If it was not yours, ask for a new password.");
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
