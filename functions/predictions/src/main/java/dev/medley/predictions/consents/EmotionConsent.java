package dev.medley.predictions.consents;

import dev.medley.predictions.PredictionPurpose;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That somebody has agreed that emotions are recognised in their voice.
 *
 * @param subject by which name or number the account knows them
 * @param statement the words that they agreed to
 * @param withdrawnAt null while it holds
 */
public record EmotionConsent(
        UUID id,
        UUID accountId,
        String subject,
        PredictionPurpose purpose,
        String statement,
        Instant givenAt,
        @Nullable Instant withdrawnAt,
        Instant createdAt) {}
