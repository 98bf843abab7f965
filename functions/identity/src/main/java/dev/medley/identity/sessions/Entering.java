package dev.medley.identity.sessions;

import dev.medley.identity.accounts.Account;
import dev.medley.identity.accounts.SecretToken;
import dev.medley.identity.throttle.Admission;
import dev.medley.identity.throttle.Attempt;
import dev.medley.identity.throttle.Throttling;
import dev.medley.kernel.Refusal;
import dev.medley.security.Proof;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Lets somebody in who has proven who they are, by whatever way: the one place where sessions begin. */
@Singleton
public class Entering {

    private static final Duration CHALLENGE_LIFETIME = Duration.ofMinutes(10);

    private final Beginnings beginnings;
    private final Sessions sessions;
    private final Throttling throttling;
    private final Clock clock;

    Entering(Beginnings beginnings, Sessions sessions, Throttling throttling, Clock clock) {
        this.beginnings = beginnings;
        this.sessions = sessions;
        this.throttling = throttling;
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
     * Begins a session, or asks for the second factor where the account has one, none was shown and the device is not
     * trusted.
     *
     * @param methods what was proven just now
     * @param replaces the session that ends when the new one begins; null unless this is a step-up
     */
    @Transactional(noRollbackFor = Refusal.class)
    public Outcome enter(Account account, Set<String> methods, Origin origin, @Nullable UUID replaces) {
        return enter(new Entry(account, methods, origin, replaces, List.of()));
    }

    /**
     * The same for somebody who has shown it elsewhere.
     *
     * @param shownAt when they did; null where nobody knows, which counts as just now
     */
    @Transactional(noRollbackFor = Refusal.class)
    public Outcome enter(Account account, Set<String> methods, @Nullable Instant shownAt, Origin origin) {
        return enter(new Entry(account, methods, shownAt, origin, null, List.of()));
    }

    /** The same after an attempt that was let try; what it drew on is paid back. */
    @Transactional(noRollbackFor = Refusal.class)
    public Outcome enter(
            Account account, Set<String> methods, Origin origin, @Nullable UUID replaces, Admission admission) {
        return enter(new Entry(account, methods, origin, replaces, admission.shared()));
    }

    /** The same. Must commit even where it refuses, because that was an attempt too. */
    @Transactional(noRollbackFor = Refusal.class)
    Outcome enter(Entry entry) {
        requireEntitled(entry);
        Instant now = clock.instant();
        if (entry.account().factors().isEmpty() || entry.methods().contains(Proof.TWO_FACTORS)) {
            return new Outcome.SignedIn(beginnings.begin(entry, entry.provenAt(now)));
        }
        // Proof is as old as its oldest part: a trusted device opens nothing that asks for a fresh one.
        Optional<Instant> trusted = entry.replaces() == null ? beginnings.trustedSince(entry) : Optional.empty();
        return trusted.<Outcome>map(since -> new Outcome.SignedIn(beginnings.begin(entry, entry.provenAt(since))))
                .orElseGet(() -> new Outcome.Challenged(
                        challenge(entry, now), entry.account().factors()));
    }

    private void requireEntitled(Entry entry) {
        Refusal refusal = refusal(entry.account());
        if (refusal != null) {
            throttling.passed(entry.attempt(), Attempt.Outcome.REFUSED, List.of());
            throw refusal;
        }
    }

    private static @Nullable Refusal refusal(Account account) {
        if (account.isSuspended()) {
            return new Refusal(Refusal.Kind.FORBIDDEN, "account-suspended", "This account is suspended.");
        }
        return account.isVerified()
                ? null
                : new Refusal(
                        Refusal.Kind.FORBIDDEN,
                        "email-unverified",
                        "Confirm your address with the mail that we sent first.");
    }

    private Challenge challenge(Entry entry, Instant now) {
        Challenge challenge = new Challenge(
                SecretToken.random(),
                entry.account().id(),
                entry.methods(),
                entry.origin(),
                entry.replaces(),
                now.plus(CHALLENGE_LIFETIME));
        sessions.add(challenge);
        throttling.passed(entry.attempt(), Attempt.Outcome.CHALLENGED, entry.shared());
        return challenge;
    }
}
