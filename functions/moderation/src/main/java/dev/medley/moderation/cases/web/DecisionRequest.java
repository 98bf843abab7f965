package dev.medley.moderation.cases.web;

import dev.medley.http.MultiLine;
import dev.medley.moderation.cases.DecisionOrder;
import dev.medley.moderation.cases.ModerationAction;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Serdeable
record DecisionRequest(
        @NotNull ModerationAction action,

        @Nullable
        @Size(max = 2_000)
        @MultiLine
        @Schema(description = "For the author; that of the template, if left out")
        String reason,

        @Nullable UUID templateId,
        @Nullable UUID guidelineId,

        @Nullable
        @Min(1)
        @Max(3_650)
        @Schema(description = "How long an account is limited or suspended; 7 if left out")
        Integer days,

        @Nullable @Min(0) @Max(3) @Schema(description = "Of the strike for hide and remove; 1 if left out")
        Integer strikePoints,

        @Nullable
        @Schema(
                description =
                        "Whether what is released or stays is masked by the rules of its place; else it is shown as "
                                + "it was written")
        Boolean masked) {

    DecisionOrder toOrder() {
        return new DecisionOrder(
                action,
                reason == null ? null : reason.strip(),
                templateId,
                guidelineId,
                days,
                strikePoints,
                Boolean.TRUE.equals(masked));
    }
}
