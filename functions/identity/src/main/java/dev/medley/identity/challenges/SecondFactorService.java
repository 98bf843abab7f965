package dev.medley.identity.challenges;

import dev.medley.identity.factors.FactorCodeVerifier;
import dev.medley.identity.passkeys.Ceremony.Purpose;
import dev.medley.identity.passkeys.CeremonyOptions;
import dev.medley.identity.passkeys.PasskeyAssertion;
import dev.medley.identity.passkeys.PasskeyOptionsService;
import dev.medley.identity.passkeys.PasskeyVerifier;
import dev.medley.identity.passkeys.PasskeyVerifier.Shown;
import dev.medley.identity.sessions.Challenge;
import dev.medley.identity.sessions.SignInOrigin;
import dev.medley.identity.signin.SignInService.Outcome;
import dev.medley.kernel.Refusal;
import dev.medley.kernel.SecretToken;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.UUID;

/** Completes a sign-in with a second factor. What is wrong costs an attempt; what is right uses the challenge up. */
@Singleton
public class SecondFactorService {

    private static final Set<String> CODE = Set.of("otp");
    private static final String WRONG = "second-factor-wrong";

    /** The refusals of those who have shown what is not right. */
    private static final Set<String> GUESSES = Set.of(WRONG, PasskeyVerifier.REFUSED);

    private final ChallengeService challengeService;
    private final FactorCodeVerifier codes;
    private final PasskeyOptionsService passkeyOptionsService;
    private final PasskeyVerifier passkeyVerifier;

    SecondFactorService(
            ChallengeService challengeService,
            FactorCodeVerifier codes,
            PasskeyOptionsService passkeyOptionsService,
            PasskeyVerifier passkeyVerifier) {
        this.challengeService = challengeService;
        this.codes = codes;
        this.passkeyOptionsService = passkeyOptionsService;
        this.passkeyVerifier = passkeyVerifier;
    }

    /** Begins the session that the challenge was for. */
    public Outcome finish(SecretToken token, SecondFactor shown, SignInOrigin signInOrigin) {
        SecondFactorAttempt secondFactorAttempt = challengeService.admit(token, signInOrigin);
        try {
            return meet(secondFactorAttempt, shown);
        } catch (Refusal refusal) {
            if (GUESSES.contains(refusal.code())) {
                challengeService.failed(secondFactorAttempt);
            }
            throw refusal;
        }
    }

    private Outcome meet(SecondFactorAttempt secondFactorAttempt, SecondFactor shown) {
        return switch (shown) {
            case SecondFactor.Code code -> spend(secondFactorAttempt, code);
            case SecondFactor.Passkey(PasskeyAssertion passkeyAssertion) ->
                challengeService.complete(
                        secondFactorAttempt, methods(secondFactorAttempt.challenge(), passkeyAssertion));
        };
    }

    /** For whoever shows a passkey in the second step. */
    public CeremonyOptions.Request passkeyOptions(SecretToken token) {
        return passkeyOptionsService.forOwner(
                Purpose.SECOND_STEP, challengeService.find(token).accountId());
    }

    /** The code is spent only if the session begins. */
    @Transactional
    Outcome spend(SecondFactorAttempt secondFactorAttempt, SecondFactor.Code shown) {
        UUID account = secondFactorAttempt.account().id();
        boolean right = switch (shown) {
            case SecondFactor.AppCode(String digits) -> codes.spendTotp(account, digits);
            case SecondFactor.Recovery(var code) -> codes.spendRecoveryCode(account, code);
        };
        if (!right) {
            throw wrong();
        }
        return challengeService.complete(secondFactorAttempt, CODE);
    }

    /** Holding the same device twice is one factor; it has to make sure of its owner where it was the first. */
    private Set<String> methods(Challenge challenge, PasskeyAssertion passkeyAssertion) {
        Shown shown = passkeyVerifier.take(Purpose.SECOND_STEP, challenge.accountId(), passkeyAssertion);
        boolean again = shown.methods().stream().anyMatch(challenge.methods()::contains);
        if (again && !shown.isTwoFactors()) {
            throw wrong();
        }
        return shown.methods();
    }

    private static Refusal wrong() {
        return new Refusal(Refusal.Kind.INVALID, WRONG, "This is not right, or it was used before.");
    }
}
