package dev.medley.identity.recovery;

import dev.medley.identity.accounts.Account;
import dev.medley.identity.passwords.ContextWords;
import dev.medley.identity.passwords.NewPassword;
import dev.medley.identity.passwords.PasswordHasher;
import dev.medley.identity.passwords.PasswordPolicy;
import dev.medley.identity.passwords.PasswordSettings;
import dev.medley.kernel.Refusal;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;
import java.util.stream.Stream;

/** Lets an account choose a password that is fit to be one and that it has not had lately. */
@Singleton
class PasswordChoice {

    private final PasswordPolicy policy;
    private final PasswordHasher passwordHasher;
    private final PasswordHistoryRepository passwordHistoryRepository;
    private final PasswordSettings settings;
    private final Clock clock;

    PasswordChoice(
            PasswordPolicy policy,
            PasswordHasher passwordHasher,
            PasswordHistoryRepository passwordHistoryRepository,
            PasswordSettings settings,
            Clock clock) {
        this.policy = policy;
        this.passwordHasher = passwordHasher;
        this.passwordHistoryRepository = passwordHistoryRepository;
        this.settings = settings;
        this.clock = clock;
    }

    /** Hashes the password, and compares it with as many hashes as are remembered. */
    PasswordReplacement choose(Account account, NewPassword password) {
        policy.require(password, ContextWords.of(account.email().text(), account.displayName()));
        if (hadLately(account).anyMatch(hash -> passwordHasher.matches(password.text(), hash))) {
            throw Refusal.invalid(
                    "password-reused",
                    password.pointer(),
                    "This is one of the last " + settings.formerRefused() + " passwords of this account.");
        }
        String hash = passwordHasher.hash(password.text());
        return new PasswordReplacement(account.passwordHash(), hash, settings.formerRefused() - 1, clock.instant());
    }

    private Stream<String> hadLately(Account account) {
        int most = settings.formerRefused();
        return Stream.concat(
                        Optional.ofNullable(account.passwordHash()).stream(),
                        passwordHistoryRepository.last(account.id(), most).stream())
                .limit(most);
    }
}
