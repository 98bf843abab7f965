package dev.medley.identity.challenges;

import dev.medley.identity.accounts.Account;
import dev.medley.identity.accounts.Accounts;
import dev.medley.identity.accounts.SecretToken;
import dev.medley.identity.sessions.Challenge;
import dev.medley.identity.sessions.Entering;
import dev.medley.identity.sessions.Entering.Outcome;
import dev.medley.identity.sessions.Origin;
import dev.medley.kernel.Refusal;
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
    private final Entering entering;
    private final Clock clock;

    Completing(Challenges challenges, Accounts accounts, Entering entering, Clock clock) {
        this.challenges = challenges;
        this.accounts = accounts;
        this.entering = entering;
        this.clock = clock;
    }

    Challenge find(SecretToken token) {
        return challenges.find(token, clock.instant()).orElseThrow(Completing::invalid);
    }

    /** The challenge, with one of its five attempts taken. */
    Challenge attempt(SecretToken token) {
        return challenges.attempt(token, clock.instant()).orElseThrow(Completing::invalid);
    }

    /** Begins the session that the challenge was for. */
    @Transactional
    Outcome complete(Challenge challenge, Set<String> shown, Origin origin) {
        if (!challenges.use(challenge, clock.instant())) {
            throw invalid();
        }
        Set<String> methods = new HashSet<>(challenge.methods());
        methods.addAll(shown);
        methods.add(Entering.TWO_FACTORS);
        Account account = accounts.find(challenge.accountId()).orElseThrow(Completing::invalid);
        return entering.enter(account, methods, origin, challenge.replacesSessionId());
    }

    private static Refusal invalid() {
        return new Refusal(
                Refusal.Kind.UNAUTHENTICATED,
                "challenge-invalid",
                "This sign-in is unknown, expired, completed or failed too often; start again.");
    }
}
