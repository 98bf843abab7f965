package dev.medley.identity.accounts;

import dev.medley.kernel.Refusal;
import dev.medley.kernel.SecretToken;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Has whoever proves an address that was registered more than once show that the registration is theirs, by its password: who
 * follows the mail of somebody else's does not open the account to them.
 */
@Singleton
class MailedRegistrations {

    private final AccountRepository accountRepository;
    private final EarlierRegistrationRepository earlierRegistrationRepository;
    private final PasswordVerifier passwords;

    MailedRegistrations(
            AccountRepository accountRepository,
            EarlierRegistrationRepository earlierRegistrationRepository,
            PasswordVerifier passwords) {
        this.accountRepository = accountRepository;
        this.earlierRegistrationRepository = earlierRegistrationRepository;
        this.passwords = passwords;
    }

    /** For the newest registration of an account; asks nothing where it is the only one. */
    void requireNewest(UUID account, @Nullable String password) {
        if (accountRepository.wasRegisteredAgain(account)) {
            require(accountRepository.find(account).orElse(null), password);
        }
    }

    /** For an earlier one, by its token; empty where the token is none. */
    Optional<UUID> requireEarlier(SecretToken token, @Nullable String password) {
        return earlierRegistrationRepository.find(token).map(registration -> {
            Account account = accountRepository
                    .find(registration.accountId())
                    .map(known -> known.withPasswordHash(registration.passwordHash()))
                    .orElse(null);
            require(account, password);
            return registration.accountId();
        });
    }

    /** Uses the token of an earlier one up and gives the account its name and password; false where it is not good any more. */
    boolean restore(SecretToken token) {
        return earlierRegistrationRepository.restore(token);
    }

    private void require(@Nullable Account account, @Nullable String password) {
        if (password == null) {
            throw Refusal.invalid(
                    "registration-password-required",
                    "/password",
                    "This address was registered more than once; give the password of the registration that was mailed.");
        }
        if (passwords.check(account, password).isEmpty()) {
            throw Refusal.invalid(
                    "registration-password-wrong",
                    "/password",
                    "The registration that was mailed has another password. If it was not yours, ask for a new password.");
        }
    }
}
