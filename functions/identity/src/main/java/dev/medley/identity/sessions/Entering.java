package dev.medley.identity.sessions;

import dev.medley.identity.accounts.Account;
import dev.medley.identity.accounts.SecretToken;
import dev.medley.kernel.Refusal;
import dev.medley.security.Proof;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Lets somebody in who has proven who they are, by whatever way: the one place where sessions begin. */
@Singleton
public class Entering {

    /** Among the methods of a sign-in that took two factors (RFC 8176). */
    public static final String TWO_FACTORS = "mfa";

    private static final Duration CHALLENGE_LIFETIME = Duration.ofMinutes(10);

    private final Sessions sessions;
    private final Issuing issuing;
    private final SessionLog log;
    private final Clock clock;

    Entering(Sessions sessions, Issuing issuing, SessionLog log, Clock clock) {
        this.sessions = sessions;
        this.issuing = issuing;
        this.log = log;
        this.clock = clock;
    }

    /** How far somebody has come. */
    public sealed interface Outcome {

        /** All the way. */
        record SignedIn(Tokens tokens) implements Outcome {}

        /** Half way: one of the account's second factors is still to come. */
        record Challenged(Challenge challenge, Set<String> factors) implements Outcome {}
    }

    /**
     * Begins a session, or asks for the second factor where the account has one and none was shown.
     *
     * @param methods what was proven just now
     * @param replaces the session that ends when the new one begins; null unless this is a step-up
     */
    @Transactional
    public Outcome enter(Account account, Set<String> methods, Origin origin, @Nullable UUID replaces) {
        requireEntitled(account);
        return account.factors().isEmpty() || methods.contains(TWO_FACTORS)
                ? new Outcome.SignedIn(begin(account, methods, origin, replaces))
                : new Outcome.Challenged(challenge(account, methods, origin, replaces), account.factors());
    }

    private static void requireEntitled(Account account) {
        if (account.isSuspended()) {
            throw new Refusal(Refusal.Kind.FORBIDDEN, "account-suspended", "This account is suspended.");
        }
        if (!account.isVerified()) {
            throw new Refusal(
                    Refusal.Kind.FORBIDDEN,
                    "email-unverified",
                    "Confirm your address with the mail that we sent first.");
        }
    }

    private Tokens begin(Account account, Set<String> methods, Origin origin, @Nullable UUID replaces) {
        if (replaces != null) {
            log.ended(account.id(), replaces, "proven again");
        }
        Session session = log.started(account.id(), origin, new Proof(clock.instant(), methods));
        SecretToken refreshToken = SecretToken.random();
        sessions.add(session, refreshToken, issuing.refreshExpiry());
        Holder holder = new Holder(
                account.id(), session.id(), account.roles(), account.authorizationVersion(), session.proof(), null);
        return issuing.tokens(holder, refreshToken);
    }

    private Challenge challenge(Account account, Set<String> methods, Origin origin, @Nullable UUID replaces) {
        Challenge challenge = new Challenge(
                SecretToken.random(),
                account.id(),
                methods,
                origin,
                replaces,
                clock.instant().plus(CHALLENGE_LIFETIME));
        sessions.add(challenge);
        return challenge;
    }
}
