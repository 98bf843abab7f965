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
@Schema(description = "A search")
record NewSearch(
        @Nullable @Schema(description = "The client's own: what is sent twice under one id counts once")
        UUID id,

        @Nullable @Schema(description = "Left out where it is now")
        Instant occurredAt,

        @NotBlank @Size(max = 500) @Schema(example = "desk lamp")
        String query,

        @Nullable @Min(0) @Max(1_000_000_000) @Schema(description = "How many were found")
        Integer results,

        @Nullable @Valid ActivitySource source)
        implements ActivityRequest {

    @Override
    public ReportedActivity activity() {
        return new ReportedActivity(
                id, ActivityType.SEARCH, occurredAt, ActivityProperties.of("query", query, "results", results));
    }
}
