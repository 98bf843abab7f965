package dev.medley.predictions.consents.web;

import dev.medley.predictions.PredictionPurpose;
import dev.medley.predictions.consents.EmotionConsent;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Serdeable
@Schema(name = "EmotionConsent", description = "That somebody has agreed to the recognition of emotions in their voice")
record EmotionConsentView(
        UUID id,
        String subject,
        PredictionPurpose purpose,
        String statement,
        Instant givenAt,

        @Nullable @Schema(description = "Null while it holds")
        Instant withdrawnAt,

        Instant createdAt) {

    static EmotionConsentView of(EmotionConsent consent) {
        return new EmotionConsentView(
                consent.id(),
                consent.subject(),
                consent.purpose(),
                consent.statement(),
                consent.givenAt(),
                consent.withdrawnAt(),
                consent.createdAt());
    }
}
