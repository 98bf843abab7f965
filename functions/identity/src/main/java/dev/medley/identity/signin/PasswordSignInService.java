package dev.medley.identity.signin;

import dev.medley.access.Caller;
import dev.medley.identity.accounts.Account;
import dev.medley.identity.accounts.AccountRepository;
import dev.medley.identity.accounts.EmailAddress;
import dev.medley.identity.accounts.PasswordVerifier;
import dev.medley.identity.sessions.SignInOrigin;
import dev.medley.identity.signin.SignInService.Outcome;
import dev.medley.identity.throttle.SignInAttempt;
import dev.medley.identity.throttle.SignInThrottle;
import dev.medley.identity.throttle.ThrottleDecision;
import dev.medley.kernel.Refusal;
import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Signs in with a password. */
@Singleton
public class PasswordSignInService {

    private static final String WRONG = "The address or the password is wrong, or the address is not confirmed yet.";

    private final AccountRepository accountRepository;
    private final PasswordVerifier passwords;
    private final SignInThrottle signInThrottle;
    private final SignInService signInService;

    PasswordSignInService(
            AccountRepository accountRepository,
            PasswordVerifier passwords,
            SignInThrottle signInThrottle,
            SignInService signInService) {
        this.accountRepository = accountRepository;
        this.passwords = passwords;
        this.signInThrottle = signInThrottle;
        this.signInService = signInService;
    }

    /**
     * Signs in with a password. Takes the same time and says the same, whichever of the two is wrong, and where the address is
     * not proven: whoever registers an address and signs in would else learn whether it had an account before.
     */
    public Outcome signIn(String email, String password, SignInOrigin origin) {
        Optional<EmailAddress> address = EmailAddress.parse(email);
        String login = address.map(EmailAddress::key).orElse(email.strip().toLowerCase(Locale.ROOT));
        return enter(new SignInRequest(login, address.flatMap(accountRepository::findByEmail), origin, null), password);
    }

    /** Has the caller prove again who they are; the session goes on as a new one, and the old one ends. */
    public Outcome stepUp(Caller caller, String password, SignInOrigin origin) {
        Optional<Account> account = accountRepository.find(caller.accountId());
        String login = account.map(found -> found.email().key()).orElse("");
        return enter(new SignInRequest(login, account, origin, caller.sessionId()), password);
    }

    private Outcome enter(SignInRequest request, String password) {
        SignInAttempt signInAttempt = request.attempt();
        ThrottleDecision throttleDecision = signInThrottle.admit(signInAttempt);
        Account account = signInThrottle
                .judged(
                        signInAttempt,
                        throttleDecision,
                        () -> passwords.check(request.account().orElse(null), password))
                .orElse(null);
        if (account == null || !account.isVerified()) {
            signInThrottle.failed(signInAttempt, throttleDecision);
            throw new Refusal(Refusal.Kind.UNAUTHENTICATED, "credentials-wrong", WRONG);
        }
        if (throttleDecision.crowded() && needsConfirmation(account)) {
            signInThrottle.held(signInAttempt, throttleDecision);
            throw new Refusal(
                    Refusal.Kind.FORBIDDEN,
                    "sign-in-unconfirmed",
                    "Too many sign-ins from your network fail. Open the link in the mail that we sent you, and sign in again.");
        }
        return signInService.enter(new ProvenSignIn(
                account,
                Set.of(ProvenSignIn.PASSWORD),
                request.origin(),
                request.replaces(),
                throttleDecision.shared()));
    }

    /** A second factor confirms it better, and one who may not enter is told so. */
    private static boolean needsConfirmation(Account account) {
        return account.factors().isEmpty() && !account.isSuspended();
    }

    /** Somebody who has yet to show that they are who they say. */
    private record SignInRequest(
            String login,
            Optional<Account> account,
            SignInOrigin origin,
            @Nullable UUID replaces) {

        SignInAttempt attempt() {
            UUID accountId = account.map(Account::id).orElse(null);
            return new SignInAttempt(login, accountId, replaces, origin.address(), origin.agent(), origin.deviceHash());
        }
    }
}
