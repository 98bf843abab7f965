package dev.medley.identity.signin;

import dev.medley.identity.accounts.Account;
import dev.medley.identity.sessions.Challenge;
import dev.medley.identity.sessions.ChallengeRepository;
import dev.medley.identity.sessions.IssuedTokens;
import dev.medley.identity.sessions.SignInOrigin;
import dev.medley.identity.throttle.SignInAttempt;
import dev.medley.identity.throttle.SignInThrottle;
import dev.medley.identity.throttle.ThrottleDecision;
import dev.medley.kernel.Refusal;
import dev.medley.kernel.SecretToken;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Lets somebody in who has proven who they are, by whatever way: the one place where sessions begin. */
@Singleton
public class SignInService {

    private static final Duration CHALLENGE_LIFETIME = Duration.ofMinutes(10);

    private final SignInAdmission signInAdmission;
    private final SignInCompletion signInCompletion;
    private final ChallengeRepository challengeRepository;
    private final SignInThrottle signInThrottle;
    private final Clock clock;

    SignInService(
            SignInAdmission signInAdmission,
            SignInCompletion signInCompletion,
            ChallengeRepository challengeRepository,
            SignInThrottle signInThrottle,
            Clock clock) {
        this.signInAdmission = signInAdmission;
        this.signInCompletion = signInCompletion;
        this.challengeRepository = challengeRepository;
        this.signInThrottle = signInThrottle;
        this.clock = clock;
    }

    /** How far somebody has come. */
    public sealed interface Outcome {

        /** All the way. */
        record SignedIn(IssuedTokens tokens) implements Outcome {}

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
    public Outcome enter(Account account, Set<String> methods, SignInOrigin signInOrigin, @Nullable UUID replaces) {
        return enter(new ProvenSignIn(account, methods, signInOrigin, replaces, List.of()));
    }

    /**
     * The same for somebody who has shown it elsewhere.
     *
     * @param shownAt when they did; null where nobody knows, which counts as just now
     */
    @Transactional(noRollbackFor = Refusal.class)
    public Outcome enter(Account account, Set<String> methods, @Nullable Instant shownAt, SignInOrigin signInOrigin) {
        return enter(new ProvenSignIn(account, methods, shownAt, signInOrigin, null, List.of()));
    }

    /** The same after an attempt that was let try; what it drew on is paid back. */
    @Transactional(noRollbackFor = Refusal.class)
    public Outcome enter(
            Account account,
            Set<String> methods,
            SignInOrigin signInOrigin,
            @Nullable UUID replaces,
            ThrottleDecision throttleDecision) {
        return enter(new ProvenSignIn(account, methods, signInOrigin, replaces, throttleDecision.shared()));
    }

    /** The same. Must commit even where it refuses, because that was an attempt too. */
    @Transactional(noRollbackFor = Refusal.class)
    Outcome enter(ProvenSignIn provenSignIn) {
        ProvenSignIn admitted = signInAdmission.admit(provenSignIn);
        return signInAdmission
                .shownInFull(admitted)
                .map(latest -> begin(admitted, latest))
                .orElseGet(() -> new Outcome.Challenged(
                        challenge(admitted), admitted.account().factors()));
    }

    /** Budgets are locked last, after the account and its device, as everywhere. */
    private Outcome begin(ProvenSignIn provenSignIn, Instant latest) {
        IssuedTokens tokens = signInCompletion.complete(provenSignIn, provenSignIn.provenAt(latest));
        signInThrottle.succeeded(provenSignIn.attempt(), provenSignIn.shared(), tokens.deviceToken() == null);
        return new Outcome.SignedIn(tokens);
    }

    private Challenge challenge(ProvenSignIn provenSignIn) {
        Challenge challenge = new Challenge(
                SecretToken.random(),
                provenSignIn.account().id(),
                provenSignIn.methods(),
                provenSignIn.origin(),
                provenSignIn.replaces(),
                clock.instant().plus(CHALLENGE_LIFETIME));
        challengeRepository.add(challenge);
        signInThrottle.passed(provenSignIn.attempt(), SignInAttempt.Outcome.CHALLENGED, provenSignIn.shared());
        return challenge;
    }
}
