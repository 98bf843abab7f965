package dev.medley.identity.recovery;

import dev.medley.identity.accounts.Account;
import dev.medley.identity.accounts.Accounts;
import dev.medley.identity.accounts.CheckingPasswords;
import dev.medley.identity.passwords.NewPassword;
import dev.medley.kernel.Refusal;
import dev.medley.security.Caller;
import jakarta.inject.Singleton;

/** Lets somebody who is signed in and knows the account's password choose another. */
@Singleton
public class ChangingPassword {

    private final Accounts accounts;
    private final CheckingPasswords passwords;
    private final ReplacingPassword replacing;

    ChangingPassword(Accounts accounts, CheckingPasswords passwords, ReplacingPassword replacing) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.replacing = replacing;
    }

    /** Changes it; the caller's own session goes on. */
    public void change(Caller caller, String present, String next, boolean endsOtherSessions) {
        Account account = accounts.find(caller.accountId()).orElseThrow(ChangingPassword::wrong);
        if (account.passwordHash() == null) {
            throw Refusal.conflict(
                    "password-not-set",
                    "This account has no password yet; get one with POST /api/auth/forgot-password.");
        }
        Account known = passwords.check(account, present).orElseThrow(ChangingPassword::wrong);
        replacing.replace(
                known, new NewPassword(next, "/newPassword"), new Grounds.Known(caller.sessionId(), endsOtherSessions));
    }

    private static Refusal wrong() {
        return Refusal.invalid("current-password-wrong", "/currentPassword", "This is not the present password.");
    }
}
