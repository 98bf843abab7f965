package dev.medley.identity.recovery;

import dev.medley.identity.accounts.Account;
import dev.medley.identity.passwords.NewPassword;
import jakarta.inject.Singleton;

/** Gives an account another password. */
@Singleton
class PasswordReplacementService {

    private final PasswordChoice passwordChoice;
    private final PasswordStorage passwordStorage;

    PasswordReplacementService(PasswordChoice passwordChoice, PasswordStorage passwordStorage) {
        this.passwordChoice = passwordChoice;
        this.passwordStorage = passwordStorage;
    }

    /** Hashes outside the transaction, which holds a connection. */
    void replace(Account account, NewPassword password, PasswordGrounds passwordGrounds) {
        passwordStorage.keep(account.id(), passwordChoice.choose(account, password), passwordGrounds);
    }
}
