package dev.medley.identity.passkeys;

import dev.medley.identity.accounts.DisputedAccess;
import dev.medley.identity.factors.FactorEnrolmentService;
import dev.medley.identity.factors.FactorKind;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

@Singleton
class DisputedPasskeys implements DisputedAccess {

    private final PasskeyRepository passkeyRepository;
    private final FactorEnrolmentService factorEnrolmentService;

    DisputedPasskeys(PasskeyRepository passkeyRepository, FactorEnrolmentService factorEnrolmentService) {
        this.passkeyRepository = passkeyRepository;
        this.factorEnrolmentService = factorEnrolmentService;
    }

    @Override
    @Transactional
    public void removeSince(UUID accountId, Instant since) {
        List<Passkey> passkeys = passkeyRepository.list(accountId);
        int left = passkeys.size();
        for (Passkey passkey : passkeys) {
            if (!passkey.createdAt().isBefore(since)) {
                var _ = passkeyRepository.remove(accountId, passkey.id());
                left--;
                factorEnrolmentService.removed(accountId, FactorKind.PASSKEY, passkey.id(), passkey.name(), left == 0);
            }
        }
    }
}
