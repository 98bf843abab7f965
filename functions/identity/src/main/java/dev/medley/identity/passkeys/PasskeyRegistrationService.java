package dev.medley.identity.passkeys;

import dev.medley.access.Caller;
import dev.medley.identity.factors.FactorEnrolmentService;
import dev.medley.identity.factors.FactorKind;
import dev.medley.identity.factors.RecoveryCode;
import dev.medley.identity.passkeys.Ceremony.Purpose;
import dev.medley.kernel.Ids;
import dev.medley.kernel.Refusal;
import dev.medley.kernel.SecretToken;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Registers passkeys. */
@Singleton
public class PasskeyRegistrationService {

    private final PasskeyRepository passkeyRepository;
    private final CeremonyService ceremonies;
    private final WebAuthn webAuthn;
    private final FactorEnrolmentService factorEnrolmentService;
    private final Clock clock;

    PasskeyRegistrationService(
            PasskeyRepository passkeyRepository,
            CeremonyService ceremonies,
            WebAuthn webAuthn,
            FactorEnrolmentService factorEnrolmentService,
            Clock clock) {
        this.passkeyRepository = passkeyRepository;
        this.ceremonies = ceremonies;
        this.webAuthn = webAuthn;
        this.factorEnrolmentService = factorEnrolmentService;
        this.clock = clock;
    }

    /** A new passkey, and the account's recovery codes where it had none. */
    public record Added(Passkey passkey, List<RecoveryCode> recoveryCodes) {}

    /** Adds the passkey that a device made; its ceremony is over, whether that works or not. */
    public Added add(Caller caller, String name, PasskeyAttestation passkeyAttestation) {
        UUID accountId = caller.accountId();
        SecretToken challenge = webAuthn.challenge(passkeyAttestation.clientData())
                .flatMap(shown -> ceremonies.end(shown, Purpose.REGISTRATION))
                .filter(ceremony -> accountId.equals(ceremony.accountId()))
                .orElseThrow(PasskeyRegistrationService::unusable)
                .challenge();
        Credential credential = webAuthn.register(passkeyAttestation, challenge, accountId)
                .orElseThrow(PasskeyRegistrationService::unusable);
        return keep(caller, Passkey.fresh(Ids.next(clock), accountId, name, credential, clock.instant()));
    }

    /** The note on the account comes first: it holds the account, so that two at once are counted one after the other. */
    @Transactional
    Added keep(Caller caller, Passkey passkey) {
        List<RecoveryCode> codes =
                factorEnrolmentService.added(caller, FactorKind.PASSKEY, passkey.id(), passkey.name());
        if (!passkeyRepository.add(passkey)) {
            throw passkeyRepository.list(passkey.accountId()).size() < Passkey.MOST
                    ? Refusal.conflict("passkey-known", "This passkey is registered already.")
                    : tooMany();
        }
        return new Added(passkey, codes);
    }

    static Refusal tooMany() {
        return Refusal.conflict("passkeys-too-many", "An account has at most " + Passkey.MOST + " passkeys.");
    }

    private static Refusal unusable() {
        return Refusal.invalid(
                "passkey-unusable",
                "/credential",
                "This is not a fresh answer to the options of this account; ask for new ones and try again.");
    }
}
