package dev.medley.identity.factors;

import dev.medley.events.Outbox;
import dev.medley.storage.Sealing;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.UUID;

/** Takes the codes that people show; each is good once. */
@Singleton
public class SpendingCodes {

    private final Totps totps;
    private final RecoveryCodes recoveryCodes;
    private final Sealing sealing;
    private final Outbox outbox;
    private final Clock clock;

    SpendingCodes(Totps totps, RecoveryCodes recoveryCodes, Sealing sealing, Outbox outbox, Clock clock) {
        this.totps = totps;
        this.recoveryCodes = recoveryCodes;
        this.sealing = sealing;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Whether the account's app shows this code now and nobody used it before. */
    @Transactional
    public boolean spendTotp(UUID accountId, String code) {
        byte[] sealed = totps.find(accountId).orElse(null);
        if (sealed == null) {
            return false;
        }
        OptionalLong step = Totp.match(sealing.open(EnrollingTotp.SEAL, sealed), code, clock.instant());
        return step.isPresent() && totps.spend(accountId, step.getAsLong());
    }

    /** Whether this is one of the account's recovery codes; its owner hears how many are left. */
    @Transactional
    public boolean spendRecoveryCode(UUID accountId, RecoveryCode code) {
        OptionalInt left = recoveryCodes.spend(accountId, code);
        left.ifPresent(count -> outbox.announce(
                "factor.removed",
                accountId,
                accountId,
                Map.of("kind", "recovery-code", "left", Integer.toString(count))));
        return left.isPresent();
    }
}
