package dev.medley.identity.accounts;

import dev.medley.events.Outbox;
import dev.medley.identity.IdentityEvents.AccountVerified;
import dev.medley.kernel.Refusal;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.UUID;

/** Proves that an address is its owner's. */
@Singleton
public class EmailVerificationService {

    private final AccountRepository accountRepository;
    private final MailedTokenRepository mailedTokenRepository;
    private final Outbox outbox;
    private final Clock clock;

    EmailVerificationService(
            AccountRepository accountRepository,
            MailedTokenRepository mailedTokenRepository,
            Outbox outbox,
            Clock clock) {
        this.accountRepository = accountRepository;
        this.mailedTokenRepository = mailedTokenRepository;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Proves an address with the token that was mailed to it. */
    @Transactional
    public void prove(String token) {
        UUID account = mailedTokenRepository
                .use(MailPurpose.VERIFY_EMAIL, new SecretToken(token))
                .orElseThrow(() -> Refusal.invalid(
                        "verification-token-invalid", "/token", "This token is unknown, used or expired."));
        markProven(account);
    }

    /** Notes that somebody has shown to read the account's mail; a proof that is not the first changes nothing. */
    @Transactional
    public void markProven(UUID account) {
        if (accountRepository.markVerified(account, clock.instant())) {
            outbox.announce(account, account, new AccountVerified());
        }
    }
}
