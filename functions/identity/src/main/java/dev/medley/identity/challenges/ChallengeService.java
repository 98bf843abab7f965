package dev.medley.identity.challenges;

import dev.medley.access.Proof;
import dev.medley.identity.accounts.Account;
import dev.medley.identity.accounts.AccountRepository;
import dev.medley.identity.sessions.Challenge;
import dev.medley.identity.sessions.ChallengeRepository;
import dev.medley.identity.sessions.SignInOrigin;
import dev.medley.identity.signin.SignInService;
import dev.medley.identity.signin.SignInService.Outcome;
import dev.medley.identity.throttle.SignInThrottle;
import dev.medley.identity.throttle.ThrottleDecision;
import dev.medley.kernel.Refusal;
import dev.medley.kernel.SecretToken;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.HashSet;
import java.util.Set;

/** Picks up sign-ins that are half done, and takes them to their end once. */
@Singleton
class ChallengeService {

    private final ChallengeRepository challengeRepository;
    private final AccountRepository accountRepository;
    private final SignInThrottle signInThrottle;
    private final SignInService signInService;
    private final Clock clock;

    ChallengeService(
            ChallengeRepository challengeRepository,
            AccountRepository accountRepository,
            SignInThrottle signInThrottle,
            SignInService signInService,
            Clock clock) {
        this.challengeRepository = challengeRepository;
        this.accountRepository = accountRepository;
        this.signInThrottle = signInThrottle;
        this.signInService = signInService;
        this.clock = clock;
    }

    Challenge find(SecretToken token) {
        return challengeRepository.find(token, clock.instant()).orElseThrow(ChallengeService::invalid);
    }

    /**
     * Lets somebody try: takes one of the challenge's five attempts, and draws on the budgets that passwords draw on, since
     * who knows the password has as many challenges as they like.
     */
    SecondFactorAttempt admit(SecretToken token, SignInOrigin here) {
        Challenge challenge =
                challengeRepository.attempt(token, clock.instant()).orElseThrow(ChallengeService::invalid);
        Account account = accountRepository.find(challenge.accountId()).orElseThrow(ChallengeService::invalid);
        SignInOrigin signInOrigin = new SignInOrigin(
                here.address(), here.agent(), challenge.origin().deviceHash());
        ThrottleDecision throttleDecision =
                signInThrottle.admit(SecondFactorAttempt.attempt(challenge, account, signInOrigin));
        return new SecondFactorAttempt(challenge, account, signInOrigin, throttleDecision);
    }

    /** Takes note that it was wrong. */
    void failed(SecondFactorAttempt secondFactorAttempt) {
        signInThrottle.failed(secondFactorAttempt.attempt(), secondFactorAttempt.admission());
    }

    /** Begins the session that the challenge was for. */
    @Transactional
    Outcome complete(SecondFactorAttempt secondFactorAttempt, Set<String> shown) {
        Challenge challenge = secondFactorAttempt.challenge();
        if (!challengeRepository.use(challenge)) {
            throw invalid();
        }
        Set<String> methods = new HashSet<>(challenge.methods());
        methods.addAll(shown);
        methods.add(Proof.TWO_FACTORS);
        return signInService.enter(
                secondFactorAttempt.account(),
                methods,
                secondFactorAttempt.origin(),
                challenge.replacesSessionId(),
                secondFactorAttempt.admission());
    }

    private static Refusal invalid() {
        return new Refusal(
                Refusal.Kind.INVALID,
                "challenge-invalid",
                "This sign-in is unknown, expired, completed or failed too often; start again.");
    }
}
