package dev.medley.identity.sessions;

import dev.medley.identity.accounts.Account;
import dev.medley.identity.accounts.Accounts;
import dev.medley.identity.accounts.CheckingPasswords;
import dev.medley.identity.accounts.EmailAddress;
import dev.medley.identity.sessions.Entering.Outcome;
import dev.medley.identity.throttle.Admission;
import dev.medley.identity.throttle.Attempt;
import dev.medley.identity.throttle.Throttling;
import dev.medley.kernel.Refusal;
import dev.medley.security.Caller;
import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Signs in with a password. */
@Singleton
public class SigningIn {

    private final Accounts accounts;
    private final CheckingPasswords passwords;
    private final Throttling throttling;
    private final Entering entering;

    SigningIn(Accounts accounts, CheckingPasswords passwords, Throttling throttling, Entering entering) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.throttling = throttling;
        this.entering = entering;
    }

    /** Signs in with a password. Takes the same time and says the same, whichever of the two is wrong. */
    public Outcome signIn(String email, String password, Origin origin) {
        Optional<EmailAddress> address = EmailAddress.parse(email);
        String login = address.map(EmailAddress::key).orElse(email.strip().toLowerCase(Locale.ROOT));
        return enter(new Knock(login, address.flatMap(accounts::findByEmail), origin, null), password);
    }

    /** Has the caller prove again who they are; the session goes on as a new one, and the old one ends. */
    public Outcome stepUp(Caller caller, String password, Origin origin) {
        Optional<Account> account = accounts.find(caller.accountId());
        String login = account.map(found -> found.email().key()).orElse("");
        return enter(new Knock(login, account, origin, caller.sessionId()), password);
    }

    private Outcome enter(Knock knock, String password) {
        Attempt attempt = knock.attempt();
        Admission admission = throttling.admit(attempt);
        Account account =
                passwords.check(knock.account().orElse(null), password).orElse(null);
        if (account == null) {
            throttling.failed(attempt, admission);
            throw new Refusal(
                    Refusal.Kind.UNAUTHENTICATED, "credentials-wrong", "The address or the password is wrong.");
        }
        return entering.enter(
                new Entry(account, Set.of(Entry.PASSWORD), knock.origin(), knock.replaces(), admission.shared()));
    }

    /** Somebody who has yet to show that they are who they say. */
    private record Knock(
            String login,
            Optional<Account> account,
            Origin origin,
            @Nullable UUID replaces) {

        Attempt attempt() {
            UUID accountId = account.map(Account::id).orElse(null);
            return new Attempt(login, accountId, replaces, origin.address(), origin.agent(), origin.deviceHash());
        }
    }
}
