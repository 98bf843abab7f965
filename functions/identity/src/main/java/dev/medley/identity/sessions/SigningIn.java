package dev.medley.identity.sessions;

import dev.medley.identity.accounts.Account;
import dev.medley.identity.accounts.Accounts;
import dev.medley.identity.accounts.EmailAddress;
import dev.medley.identity.accounts.Passwords;
import dev.medley.identity.accounts.SecretToken;
import dev.medley.kernel.Refusal;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;

/** Begins and ends sessions. */
@Singleton
public class SigningIn {

    private final Accounts accounts;
    private final Passwords passwords;
    private final Sessions sessions;
    private final Issuing issuing;
    private final SessionLog log;

    SigningIn(Accounts accounts, Passwords passwords, Sessions sessions, Issuing issuing, SessionLog log) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.sessions = sessions;
        this.issuing = issuing;
        this.log = log;
    }

    /** Where somebody signs in from. */
    public record Origin(String address, String agent) {}

    /** Signs in with a password. Takes the same time and says the same, whichever of the two is wrong. */
    public Tokens signIn(String email, String password, Origin origin) {
        Account account = authenticate(email, password)
                .orElseThrow(() -> new Refusal(
                        Refusal.Kind.UNAUTHENTICATED, "credentials-wrong", "The address or the password is wrong."));
        if (!account.isVerified()) {
            throw new Refusal(
                    Refusal.Kind.FORBIDDEN,
                    "email-unverified",
                    "Confirm your address with the mail that we sent first.");
        }
        return begin(account, origin);
    }

    private Optional<Account> authenticate(String email, String password) {
        Optional<Account> account = address(email).flatMap(accounts::findByEmail);
        boolean matches = account.isPresent()
                ? passwords.matches(password, account.get().passwordHash())
                : passwords.matchesNobody(password);
        return account.filter(_ -> matches);
    }

    private static Optional<EmailAddress> address(String email) {
        try {
            return Optional.of(new EmailAddress(email.strip()));
        } catch (Refusal _) {
            return Optional.empty();
        }
    }

    @Transactional
    Tokens begin(Account account, Origin origin) {
        Session session = log.started(account.id(), origin);
        SecretToken refreshToken = SecretToken.random();
        sessions.add(session, refreshToken, issuing.refreshExpiry());
        return issuing.tokens(new Holder(account.id(), session.id(), account.roles()), refreshToken);
    }

    @Transactional
    public void signOut(UUID accountId, UUID sessionId) {
        log.ended(accountId, sessionId, "signed out");
    }
}
