package dev.medley.identity.factors;

import dev.medley.events.Outbox;
import dev.medley.identity.IdentityEvents.FactorRemoved;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.UUID;

/** Takes the codes that people show; each is good once. */
@Singleton
public class FactorCodeVerifier {

    private final TotpRepository totpRepository;
    private final RecoveryCodeRepository recoveryCodeRepository;
    private final TotpCodeMatcher codes;
    private final Outbox outbox;

    FactorCodeVerifier(
            TotpRepository totpRepository,
            RecoveryCodeRepository recoveryCodeRepository,
            TotpCodeMatcher codes,
            Outbox outbox) {
        this.totpRepository = totpRepository;
        this.recoveryCodeRepository = recoveryCodeRepository;
        this.codes = codes;
        this.outbox = outbox;
    }

    /** Whether the account's app shows this code now and nobody used it before. */
    @Transactional
    public boolean spendTotp(UUID accountId, String code) {
        byte[] sealed = totpRepository.find(accountId).orElse(null);
        if (sealed == null) {
            return false;
        }
        OptionalLong step = codes.match(sealed, code);
        return step.isPresent() && totpRepository.spend(accountId, step.getAsLong());
    }

    /** Whether this is one of the account's recovery codes; its owner hears how many are left. */
    @Transactional
    public boolean spendRecoveryCode(UUID accountId, RecoveryCode code) {
        OptionalInt left = recoveryCodeRepository.spend(accountId, code);
        left.ifPresent(
                count -> outbox.announce(accountId, accountId, new FactorRemoved("recovery-code", null, null, count)));
        return left.isPresent();
    }
}
