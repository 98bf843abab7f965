package dev.medley.identity.accounts;

import dev.medley.identity.passwords.Passwords;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/** Checks an account's password, and moves its hash to the present cost when it is right. */
@Singleton
public class CheckingPasswords {

    private final Accounts accounts;
    private final Passwords passwords;

    CheckingPasswords(Accounts accounts, Passwords passwords) {
        this.accounts = accounts;
        this.passwords = passwords;
    }

    /** Whether this is the account's password; takes the same time where there is no account, or none with a password. */
    public boolean passes(@Nullable Account account, String password) {
        String hash = account == null ? null : account.passwordHash();
        if (account == null || hash == null) {
            return passwords.matchesNobody(password);
        }
        boolean passes = passwords.matches(password, hash);
        if (passes && passwords.isDated(hash)) {
            accounts.rehash(account.id(), hash, passwords.hash(password));
        }
        return passes;
    }
}
