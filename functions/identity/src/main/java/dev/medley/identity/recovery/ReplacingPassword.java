package dev.medley.identity.recovery;

import dev.medley.identity.accounts.Account;
import dev.medley.identity.passwords.NewPassword;
import jakarta.inject.Singleton;

/** Gives an account another password. */
@Singleton
class ReplacingPassword {

    private final ChoosingPassword choosing;
    private final KeepingPassword keeping;

    ReplacingPassword(ChoosingPassword choosing, KeepingPassword keeping) {
        this.choosing = choosing;
        this.keeping = keeping;
    }

    /** Hashes outside the transaction, which holds a connection. */
    void replace(Account account, NewPassword password, Grounds grounds) {
        keeping.keep(account.id(), choosing.choose(account, password), grounds);
    }
}
