package dev.medley.predictions.consents.web;

import dev.medley.http.MultiLine;
import dev.medley.http.SingleLine;
import dev.medley.predictions.PredictionPurpose;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;

@Serdeable
record NewEmotionConsent(
        @NotBlank
        @Size(max = 200)
        @SingleLine
        @Schema(description = "By which name or number you know the person", example = "caller-4711")
        String subject,

        @NotNull PredictionPurpose purpose,

        @NotBlank
        @Size(max = 2000)
        @MultiLine
        @Schema(
                description = "The words that the person agreed to",
                example = "I agree that my tone of voice is analysed.")
        String statement,

        @NotNull Instant givenAt) {}
