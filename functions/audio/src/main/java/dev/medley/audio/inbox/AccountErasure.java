package dev.medley.audio.inbox;

import dev.medley.audio.deletions.DeletionReceiptRepository;
import dev.medley.audio.holds.RecordingHoldService;
import dev.medley.audio.optimization.OptimizationRepository;
import dev.medley.audio.recovery.RecoveryRepository;
import dev.medley.audio.retention.RetentionRuleRepository;
import jakarta.inject.Singleton;
import java.util.UUID;

/** Erases what accounts have here, but for recordings that are held. */
@Singleton
class AccountErasure {

    private final RecordingHoldService recordings;
    private final RecoveryRepository recoveries;
    private final OptimizationRepository optimizations;
    private final DeletionReceiptRepository receipts;
    private final RetentionRuleRepository rules;

    AccountErasure(
            RecordingHoldService recordings,
            RecoveryRepository recoveries,
            OptimizationRepository optimizations,
            DeletionReceiptRepository receipts,
            RetentionRuleRepository rules) {
        this.recordings = recordings;
        this.recoveries = recoveries;
        this.optimizations = optimizations;
        this.receipts = receipts;
        this.rules = rules;
    }

    void erase(UUID accountId) {
        recordings.erase(accountId);
        recoveries.erase(accountId);
        optimizations.erase(accountId);
        receipts.erase(accountId);
        rules.erase(accountId);
    }
}
