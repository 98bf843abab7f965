package dev.medley.identity.recovery;

import dev.medley.access.Caller;
import dev.medley.identity.accounts.Account;
import dev.medley.identity.accounts.AccountRepository;
import dev.medley.identity.accounts.PasswordReplacement;
import dev.medley.identity.accounts.PasswordVerifier;
import dev.medley.identity.passwords.NewPassword;
import dev.medley.identity.sessions.SessionEndService;
import dev.medley.identity.sessions.SignInOrigin;
import dev.medley.identity.throttle.SignInAttempt;
import dev.medley.identity.throttle.SignInThrottle;
import dev.medley.identity.throttle.ThrottleDecision;
import dev.medley.kernel.Refusal;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;

/** Lets somebody who is signed in and knows the account's password choose another. */
@Singleton
public class PasswordChangeService {

    private final AccountRepository accountRepository;
    private final PasswordVerifier passwords;
    private final PasswordReplacementService passwordReplacementService;
    private final SignInThrottle signInThrottle;
    private final SessionEndService sessionEndService;

    PasswordChangeService(
            AccountRepository accountRepository,
            PasswordVerifier passwords,
            PasswordReplacementService passwordReplacementService,
            SignInThrottle signInThrottle,
            SessionEndService sessionEndService) {
        this.accountRepository = accountRepository;
        this.passwords = passwords;
        this.passwordReplacementService = passwordReplacementService;
        this.signInThrottle = signInThrottle;
        this.sessionEndService = sessionEndService;
    }

    /** What somebody wants. */
    public record Choice(String present, String next, boolean endsOtherSessions) {

        @Override
        public String toString() {
            return "Choice[...]";
        }
    }

    /** Changes it; the caller's own session goes on. */
    public void change(Caller caller, SignInOrigin signInOrigin, Choice choice) {
        Account account = accountRepository.find(caller.accountId()).orElseThrow(PasswordChangeService::wrong);
        if (account.passwordHash() == null) {
            throw Refusal.conflict(
                    "password-not-set",
                    "This account has no password yet; get one with POST /api/auth/forgot-password.");
        }
        SignInAttempt signInAttempt = attempt(caller, account, signInOrigin);
        PasswordReplacement replacement = passwordReplacementService.prepare(
                () -> known(account, choice.present(), signInAttempt), new NewPassword(choice.next(), "/newPassword"));
        store(caller, account, replacement, choice.endsOtherSessions());
    }

    @Transactional
    void store(Caller caller, Account account, PasswordReplacement replacement, boolean endsOtherSessions) {
        if (endsOtherSessions) {
            int _ = sessionEndService.allBut(caller.sessionId(), account.id(), "password changed");
        }
        passwordReplacementService.store(account, replacement, null);
    }

    /** Guessing here is slowed down as it is where one signs in. */
    private Account known(Account account, String present, SignInAttempt signInAttempt) {
        ThrottleDecision throttleDecision = signInThrottle.admit(signInAttempt);
        Account known = passwords.check(account, present).orElse(null);
        if (known == null) {
            signInThrottle.failed(signInAttempt, throttleDecision);
            throw wrong();
        }
        signInThrottle.passed(signInAttempt);
        return known;
    }

    private static SignInAttempt attempt(Caller caller, Account account, SignInOrigin signInOrigin) {
        return new SignInAttempt(
                account.email().key(),
                account.id(),
                caller.sessionId(),
                signInOrigin.address(),
                signInOrigin.agent(),
                signInOrigin.deviceHash());
    }

    private static Refusal wrong() {
        return Refusal.invalid("current-password-wrong", "/currentPassword", "This is not the present password.");
    }
}
