package dev.medley.predictions.corrections.web;

import dev.medley.kernel.Refusal;
import dev.medley.models.EmotionVariant;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;

@Serdeable
@Schema(name = "EmotionModelChallenger", description = "A variant of the model to be tried beside the champion")
record ChallengerRequest(
        @NotNull
        @Schema(
                type = "string",
                allowableValues = {"standard", "cautious", "tolerant"})
        String variant,

        @NotNull @DecimalMin("0") @DecimalMax("1") @Schema(description = "How many predictions it reads too, 0 to 1")
        Double share) {

    EmotionVariant toVariant() {
        return EmotionVariant.of(variant)
                .orElseThrow(() -> Refusal.invalid(
                        "challenger-invalid", "/variant", "One of standard, cautious and tolerant is a variant."));
    }
}
