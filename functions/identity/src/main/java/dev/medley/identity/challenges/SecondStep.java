package dev.medley.identity.challenges;

import dev.medley.identity.accounts.Account;
import dev.medley.identity.accounts.Accounts;
import dev.medley.identity.accounts.SecretToken;
import dev.medley.identity.factors.SpendingCodes;
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

/** Completes a sign-in with a second factor. */
@Singleton
public class SecondStep {

    private static final Set<String> CODE = Set.of("otp");

    private final Challenges challenges;
    private final SpendingCodes codes;
    private final Accounts accounts;
    private final Entering entering;
    private final Clock clock;

    SecondStep(Challenges challenges, SpendingCodes codes, Accounts accounts, Entering entering, Clock clock) {
        this.challenges = challenges;
        this.codes = codes;
        this.accounts = accounts;
        this.entering = entering;
        this.clock = clock;
    }

    /** Begins the session that the challenge was for. What is wrong costs an attempt; what is right uses it up. */
    public Outcome finish(SecretToken token, SecondFactor shown, Origin origin) {
        Challenge challenge = challenges.attempt(token, clock.instant()).orElseThrow(SecondStep::invalid);
        return finish(challenge, shown, origin);
    }

    /** The factor is spent only if the session begins. */
    @Transactional
    Outcome finish(Challenge challenge, SecondFactor shown, Origin origin) {
        Set<String> methods = new HashSet<>(challenge.methods());
        methods.addAll(check(challenge, shown));
        methods.add(Entering.TWO_FACTORS);
        if (!challenges.use(challenge, clock.instant())) {
            throw invalid();
        }
        Account account = accounts.find(challenge.accountId()).orElseThrow(SecondStep::invalid);
        return entering.enter(account, methods, origin, challenge.replacesSessionId());
    }

    private Set<String> check(Challenge challenge, SecondFactor shown) {
        boolean right = switch (shown) {
            case SecondFactor.AppCode(String digits) -> codes.spendTotp(challenge.accountId(), digits);
            case SecondFactor.Recovery(var code) -> codes.spendRecoveryCode(challenge.accountId(), code);
        };
        if (!right) {
            throw wrong();
        }
        return CODE;
    }

    private static Refusal wrong() {
        return new Refusal(
                Refusal.Kind.UNAUTHENTICATED, "second-factor-wrong", "This is not right, or it was used before.");
    }

    private static Refusal invalid() {
        return new Refusal(
                Refusal.Kind.UNAUTHENTICATED,
                "challenge-invalid",
                "This sign-in is unknown, expired, completed or failed too often; start again.");
    }
}
