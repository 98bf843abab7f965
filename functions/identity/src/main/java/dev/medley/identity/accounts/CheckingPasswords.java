package dev.medley.identity.accounts;

import dev.medley.identity.passwords.Passwords;
import jakarta.inject.Singleton;
import java.util.Optional;
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

    /**
     * The account with the hash that the password was found right by; empty when it is wrong. Takes the same time where
     * there is no account, or none with a password.
     */
    public Optional<Account> check(@Nullable Account account, String password) {
        String hash = account == null ? null : account.passwordHash();
        if (account == null || hash == null) {
            boolean _ = passwords.matchesNobody(password);
            return Optional.empty();
        }
        return passwords.matches(password, hash) ? Optional.of(upToDate(account, hash, password)) : Optional.empty();
    }

    private Account upToDate(Account account, String hash, String password) {
        if (!passwords.isDated(hash)) {
            return account;
        }
        String fresh = passwords.hash(password);
        return accounts.rehash(account.id(), hash, fresh) ? account.withPasswordHash(fresh) : account;
    }
}
