package dev.medley.identity.factors;

import dev.medley.identity.accounts.DisputedAccess;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.UUID;

/** Codes that were made since are known to whoever had them made; the owner makes others. */
@Singleton
class DisputedRecoveryCodes implements DisputedAccess {

    private final RecoveryCodeRepository recoveryCodeRepository;

    DisputedRecoveryCodes(RecoveryCodeRepository recoveryCodeRepository) {
        this.recoveryCodeRepository = recoveryCodeRepository;
    }

    @Override
    public void removeSince(UUID accountId, Instant since) {
        recoveryCodeRepository.clearSince(accountId, since);
    }
}
