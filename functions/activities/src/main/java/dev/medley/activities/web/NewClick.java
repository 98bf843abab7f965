package dev.medley.activities.web;

import dev.medley.activities.ActivityType;
import dev.medley.activities.ReportedActivity;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Serdeable
@Schema(description = "A click on something")
record NewClick(
        @Nullable @Schema(description = "The client's own: what is sent twice under one id counts once")
        UUID id,

        @Nullable @Schema(description = "Left out where it is now")
        Instant occurredAt,

        @NotBlank @Size(max = 500) @Schema(description = "What was clicked", example = "buy-button")
        String target,

        @Nullable UUID productId,
        @Nullable @Size(min = 1, max = 500) String path,

        @Nullable @Min(0) @Max(1_000_000_000) @Schema(description = "Its place in a list")
        Integer position,

        @Nullable @Valid ActivitySource source)
        implements ActivityRequest {

    @Override
    public ReportedActivity activity() {
        return new ReportedActivity(
                id,
                ActivityType.CLICK,
                occurredAt,
                ActivityProperties.of("target", target, "productId", productId, "path", path, "position", position));
    }
}
