package dev.medley.identity.recovery;

import dev.medley.identity.accounts.Account;
import dev.medley.identity.passwords.NewPassword;
import dev.medley.security.Standing;
import jakarta.inject.Singleton;

/** Gives an account another password. */
@Singleton
class ReplacingPassword {

    private final ChoosingPassword choosing;
    private final KeepingPassword keeping;
    private final Standing standing;

    ReplacingPassword(ChoosingPassword choosing, KeepingPassword keeping, Standing standing) {
        this.choosing = choosing;
        this.keeping = keeping;
        this.standing = standing;
    }

    /** Hashes outside the transaction, which holds a connection, and lets tokens of ended sessions be refused at once. */
    void replace(Account account, NewPassword password, Grounds grounds) {
        Replacement replacement = choosing.choose(account, password);
        keeping.keep(account.id(), replacement, grounds);
        standing.forget();
    }
}
