package dev.medley.activities.web;

import dev.medley.activities.ActivityType;
import dev.medley.activities.ReportedActivity;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Serdeable
@Schema(description = "Many activities at once")
record NewActivities(
        @Nullable @Valid ActivitySource source,
        @NotNull @Size(min = 1, max = 500) List<@Valid Item> activities) {

    @Serdeable
    @Schema(name = "NewActivity", description = "One of them")
    record Item(
            @NotNull @Schema(description = "The client's own: what is sent twice under one id counts once")
            UUID id,

            @NotNull ActivityType type,

            @Nullable @Schema(description = "Left out where it is now")
            Instant occurredAt,

            @NotNull
            @Schema(
                    description = "What the bodies of the single reports of its type have",
                    example = "{\"path\": \"/shop/lamp\"}")
            Map<String, Object> properties) {

        ReportedActivity activity() {
            return new ReportedActivity(id, type, occurredAt, properties);
        }
    }
}
