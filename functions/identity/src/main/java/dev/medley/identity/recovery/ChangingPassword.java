package dev.medley.identity.recovery;

import dev.medley.identity.accounts.Account;
import dev.medley.identity.accounts.Accounts;
import dev.medley.identity.accounts.CheckingPasswords;
import dev.medley.identity.passwords.NewPassword;
import dev.medley.identity.sessions.Origin;
import dev.medley.identity.throttle.Admission;
import dev.medley.identity.throttle.Attempt;
import dev.medley.identity.throttle.Throttling;
import dev.medley.kernel.Refusal;
import dev.medley.security.Caller;
import jakarta.inject.Singleton;

/** Lets somebody who is signed in and knows the account's password choose another. */
@Singleton
public class ChangingPassword {

    private final Accounts accounts;
    private final CheckingPasswords passwords;
    private final ReplacingPassword replacing;
    private final Throttling throttling;

    ChangingPassword(
            Accounts accounts, CheckingPasswords passwords, ReplacingPassword replacing, Throttling throttling) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.replacing = replacing;
        this.throttling = throttling;
    }

    /** What somebody wants. */
    public record Choice(String present, String next, boolean endsOtherSessions) {

        @Override
        public String toString() {
            return "Choice[...]";
        }
    }

    /** Changes it; the caller's own session goes on. */
    public void change(Caller caller, Origin origin, Choice choice) {
        Account account = accounts.find(caller.accountId()).orElseThrow(ChangingPassword::wrong);
        if (account.passwordHash() == null) {
            throw Refusal.conflict(
                    "password-not-set",
                    "This account has no password yet; get one with POST /api/auth/forgot-password.");
        }
        Account known = known(account, choice.present(), attempt(caller, account, origin));
        replacing.replace(
                known,
                new NewPassword(choice.next(), "/newPassword"),
                new Grounds.Known(caller.sessionId(), choice.endsOtherSessions()));
    }

    /** Guessing here is slowed down as it is where one signs in. */
    private Account known(Account account, String present, Attempt attempt) {
        Admission admission = throttling.admit(attempt);
        Account known = passwords.check(account, present).orElse(null);
        if (known == null) {
            throttling.failed(attempt, admission);
            throw wrong();
        }
        throttling.passed(attempt, Attempt.Outcome.SUCCEEDED, admission.shared());
        return known;
    }

    private static Attempt attempt(Caller caller, Account account, Origin origin) {
        return new Attempt(
                account.email().key(),
                account.id(),
                caller.sessionId(),
                origin.address(),
                origin.agent(),
                origin.deviceHash());
    }

    private static Refusal wrong() {
        return Refusal.invalid("current-password-wrong", "/currentPassword", "This is not the present password.");
    }
}
