package dev.medley.identity.challenges;

import dev.medley.identity.accounts.SecretToken;
import dev.medley.identity.factors.SpendingCodes;
import dev.medley.identity.passkeys.Assertion;
import dev.medley.identity.passkeys.Ceremony.Purpose;
import dev.medley.identity.passkeys.OfferingPasskeys;
import dev.medley.identity.passkeys.Options;
import dev.medley.identity.passkeys.ShowingPasskeys;
import dev.medley.identity.passkeys.ShowingPasskeys.Shown;
import dev.medley.identity.sessions.Challenge;
import dev.medley.identity.sessions.Entering.Outcome;
import dev.medley.identity.sessions.Origin;
import dev.medley.kernel.Refusal;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.UUID;

/** Completes a sign-in with a second factor. What is wrong costs an attempt; what is right uses the challenge up. */
@Singleton
public class SecondStep {

    private static final Set<String> CODE = Set.of("otp");

    private final Completing completing;
    private final SpendingCodes codes;
    private final OfferingPasskeys offering;
    private final ShowingPasskeys showing;

    SecondStep(Completing completing, SpendingCodes codes, OfferingPasskeys offering, ShowingPasskeys showing) {
        this.completing = completing;
        this.codes = codes;
        this.offering = offering;
        this.showing = showing;
    }

    /** Begins the session that the challenge was for. */
    public Outcome finish(SecretToken token, SecondFactor shown, Origin origin) {
        Trial trial = completing.admit(token, origin);
        try {
            return meet(trial, shown);
        } catch (Refusal refusal) {
            if (refusal.kind() == Refusal.Kind.UNAUTHENTICATED) {
                completing.failed(trial);
            }
            throw refusal;
        }
    }

    private Outcome meet(Trial trial, SecondFactor shown) {
        return switch (shown) {
            case SecondFactor.Code code -> spend(trial, code);
            case SecondFactor.Passkey(Assertion assertion) ->
                completing.complete(trial, methods(trial.challenge(), assertion));
        };
    }

    /** For whoever shows a passkey in the second step. */
    public Options.Request passkeyOptions(SecretToken token) {
        return offering.forOwner(Purpose.SECOND_STEP, completing.find(token).accountId());
    }

    /** The code is spent only if the session begins. */
    @Transactional
    Outcome spend(Trial trial, SecondFactor.Code shown) {
        UUID account = trial.account().id();
        boolean right = switch (shown) {
            case SecondFactor.AppCode(String digits) -> codes.spendTotp(account, digits);
            case SecondFactor.Recovery(var code) -> codes.spendRecoveryCode(account, code);
        };
        if (!right) {
            throw wrong();
        }
        return completing.complete(trial, CODE);
    }

    /** Holding the same device twice is one factor; it has to make sure of its owner where it was the first. */
    private Set<String> methods(Challenge challenge, Assertion assertion) {
        Shown shown = showing.take(Purpose.SECOND_STEP, challenge.accountId(), assertion);
        boolean again = shown.methods().stream().anyMatch(challenge.methods()::contains);
        if (again && !shown.isTwoFactors()) {
            throw wrong();
        }
        return shown.methods();
    }

    private static Refusal wrong() {
        return new Refusal(
                Refusal.Kind.UNAUTHENTICATED, "second-factor-wrong", "This is not right, or it was used before.");
    }
}
