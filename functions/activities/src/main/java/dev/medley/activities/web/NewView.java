package dev.medley.activities.web;

import dev.medley.activities.ActivityType;
import dev.medley.activities.ReportedActivity;
import dev.medley.http.SingleLine;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Serdeable
@Schema(description = "A look at a page or a product")
record NewView(
        @Nullable @Schema(description = "The client's own: what is sent twice under one id counts once")
        UUID id,

        @Nullable @Schema(description = "Left out where it is now")
        Instant occurredAt,

        @Nullable UUID productId,

        @Nullable @Size(min = 1, max = 500) @Schema(example = "/shop/lamp")
        String path,

        @Nullable @Size(min = 1, max = 500) @SingleLine String title,
        @Nullable @Size(min = 1, max = 500) String referrer,
        @Nullable @Valid ActivitySource source)
        implements ActivityRequest {

    @Override
    public ReportedActivity activity() {
        return new ReportedActivity(
                id,
                ActivityType.VIEW,
                occurredAt,
                ActivityProperties.of("productId", productId, "path", path, "title", title, "referrer", referrer));
    }
}
