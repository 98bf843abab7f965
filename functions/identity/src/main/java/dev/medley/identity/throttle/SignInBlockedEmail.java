package dev.medley.identity.throttle;

import dev.medley.events.Event;
import dev.medley.events.EventData;
import dev.medley.identity.IdentityEvents.AccountLocked;
import dev.medley.identity.IdentityEvents.SignInHeld;
import dev.medley.identity.accounts.Account;
import dev.medley.identity.accounts.AccountRepository;
import dev.medley.identity.emails.EmailNotification;
import dev.medley.kernel.SecretToken;
import dev.medley.mail.Mailer;
import dev.medley.settings.Settings;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;

/** Tells the owner of an account that sign-ins to it are held up, and how they get in themselves; once an hour. */
@Singleton
class SignInBlockedEmail implements EmailNotification {

    private static final Duration LIFETIME = Duration.ofHours(1);

    private final UnlockTokenRepository unlockTokenRepository;
    private final AccountRepository accountRepository;
    private final Mailer mailer;
    private final Settings settings;
    private final Clock clock;

    SignInBlockedEmail(
            UnlockTokenRepository unlockTokenRepository,
            AccountRepository accountRepository,
            Mailer mailer,
            Settings settings,
            Clock clock) {
        this.unlockTokenRepository = unlockTokenRepository;
        this.accountRepository = accountRepository;
        this.mailer = mailer;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public Set<Class<? extends EventData>> occasions() {
        return Set.of(AccountLocked.class, SignInHeld.class);
    }

    /** In one transaction, so that a mail that could not be sent does not count as the one of this hour. */
    @Override
    @Transactional
    public void write(Event event, EventData data) {
        accountRepository.find(event.subjectId()).ifPresent(account -> {
            SecretToken token = SecretToken.random();
            Instant now = clock.instant();
            if (unlockTokenRepository.add(account.id(), token, now.plus(LIFETIME), now.minus(LIFETIME))) {
                send(account, token, data);
            }
        });
    }

    private void send(Account account, SecretToken token, EventData data) {
        boolean isHeld = data instanceof SignInHeld;
        mailer.send(account.mail(
                isHeld ? "confirm-sign-in" : "sign-in-locked",
                Map.of(
                        "address",
                        data instanceof SignInHeld(String from) ? from : ((AccountLocked) data).address(),
                        "token",
                        token.text(),
                        "link",
                        settings.publicUrl() + "/api/auth/unlock#token=" + token.text())));
    }
}
