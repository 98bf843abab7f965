package dev.medley.analytics.alerts;

import java.time.Instant;
import java.util.UUID;

/**
 * One look at a number.
 *
 * @param period what it was of: a day, the last of several, or a moment of today
 * @param change whether it began to fire or ceased to
 * @param told whether that was told
 */
public record AlertEvaluation(
        UUID id,
        UUID alertId,
        String period,
        AlertJudgement judgement,
        boolean change,
        boolean told,
        Instant evaluatedAt) {}
