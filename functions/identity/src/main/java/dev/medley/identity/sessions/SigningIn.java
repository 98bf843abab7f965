package dev.medley.identity.sessions;

import dev.medley.identity.accounts.Account;
import dev.medley.identity.accounts.Accounts;
import dev.medley.identity.accounts.CheckingPasswords;
import dev.medley.identity.accounts.EmailAddress;
import dev.medley.identity.sessions.Entering.Outcome;
import dev.medley.kernel.Refusal;
import dev.medley.security.Caller;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;

/** Signs in with a password, and out. */
@Singleton
public class SigningIn {

    private static final Set<String> PASSWORD = Set.of("pwd");

    private final Accounts accounts;
    private final CheckingPasswords passwords;
    private final Entering entering;
    private final SessionLog log;

    SigningIn(Accounts accounts, CheckingPasswords passwords, Entering entering, SessionLog log) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.entering = entering;
        this.log = log;
    }

    /** Signs in with a password. Takes the same time and says the same, whichever of the two is wrong. */
    public Outcome signIn(String email, String password, Origin origin) {
        Account account = authenticate(EmailAddress.parse(email).flatMap(accounts::findByEmail), password);
        return entering.enter(account, PASSWORD, origin, null);
    }

    /** Has the caller prove again who they are; the session goes on as a new one, and the old one ends. */
    public Outcome stepUp(Caller caller, String password, Origin origin) {
        Account account = authenticate(accounts.find(caller.accountId()), password);
        return entering.enter(account, PASSWORD, origin, caller.sessionId());
    }

    private Account authenticate(Optional<Account> account, String password) {
        return passwords
                .check(account.orElse(null), password)
                .orElseThrow(() -> new Refusal(
                        Refusal.Kind.UNAUTHENTICATED, "credentials-wrong", "The address or the password is wrong."));
    }

    @Transactional
    public void signOut(Caller caller) {
        log.ended(caller.accountId(), caller.sessionId(), "signed out");
    }
}
