package dev.medley.identity.factors;

import dev.medley.identity.accounts.DisputedAccess;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.UUID;

@Singleton
class DisputedTotp implements DisputedAccess {

    private final TotpRepository totpRepository;
    private final FactorEnrolmentService factorEnrolmentService;

    DisputedTotp(TotpRepository totpRepository, FactorEnrolmentService factorEnrolmentService) {
        this.totpRepository = totpRepository;
        this.factorEnrolmentService = factorEnrolmentService;
    }

    @Override
    @Transactional
    public void removeSince(UUID accountId, Instant since) {
        if (totpRepository.removeSince(accountId, since)) {
            factorEnrolmentService.removed(accountId, FactorKind.TOTP, accountId, TotpEnrolmentService.NAME, true);
        }
    }
}
