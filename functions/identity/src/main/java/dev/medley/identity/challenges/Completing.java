package dev.medley.identity.challenges;

import dev.medley.identity.accounts.Account;
import dev.medley.identity.accounts.Accounts;
import dev.medley.identity.accounts.SecretToken;
import dev.medley.identity.sessions.Challenge;
import dev.medley.identity.sessions.Entering;
import dev.medley.identity.sessions.Entering.Outcome;
import dev.medley.identity.sessions.Origin;
import dev.medley.identity.throttle.Admission;
import dev.medley.identity.throttle.Throttling;
import dev.medley.kernel.Refusal;
import dev.medley.security.Proof;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.HashSet;
import java.util.Set;

/** Picks up sign-ins that are half done, and takes them to their end once. */
@Singleton
class Completing {

    private final Challenges challenges;
    private final Accounts accounts;
    private final Throttling throttling;
    private final Entering entering;
    private final Clock clock;

    Completing(Challenges challenges, Accounts accounts, Throttling throttling, Entering entering, Clock clock) {
        this.challenges = challenges;
        this.accounts = accounts;
        this.throttling = throttling;
        this.entering = entering;
        this.clock = clock;
    }

    Challenge find(SecretToken token) {
        return challenges.find(token, clock.instant()).orElseThrow(Completing::invalid);
    }

    /**
     * Lets somebody try: takes one of the challenge's five attempts, and draws on the budgets that passwords draw on, since
     * who knows the password has as many challenges as they like.
     */
    Trial admit(SecretToken token, Origin here) {
        Challenge challenge = challenges.attempt(token, clock.instant()).orElseThrow(Completing::invalid);
        Account account = accounts.find(challenge.accountId()).orElseThrow(Completing::invalid);
        Origin origin =
                new Origin(here.address(), here.agent(), challenge.origin().deviceHash());
        Admission admission = throttling.admit(Trial.attempt(challenge, account, origin));
        return new Trial(challenge, account, origin, admission);
    }

    /** Takes note that it was wrong. */
    void failed(Trial trial) {
        throttling.failed(trial.attempt(), trial.admission());
    }

    /** Begins the session that the challenge was for. */
    @Transactional
    Outcome complete(Trial trial, Set<String> shown) {
        Challenge challenge = trial.challenge();
        if (!challenges.use(challenge)) {
            throw invalid();
        }
        Set<String> methods = new HashSet<>(challenge.methods());
        methods.addAll(shown);
        methods.add(Proof.TWO_FACTORS);
        return entering.enter(
                trial.account(), methods, trial.origin(), challenge.replacesSessionId(), trial.admission());
    }

    private static Refusal invalid() {
        return new Refusal(
                Refusal.Kind.UNAUTHENTICATED,
                "challenge-invalid",
                "This sign-in is unknown, expired, completed or failed too often; start again.");
    }
}
