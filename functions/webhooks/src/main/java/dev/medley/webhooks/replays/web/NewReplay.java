package dev.medley.webhooks.replays.web;

import dev.medley.webhooks.replays.ReplayService.Range;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

@Serdeable
@Schema(name = "NewWebhookReplay")
record NewReplay(
        @NotNull @Schema(description = "The first moment; what is older than 30 days is gone")
        Instant from,

        @NotNull @Schema(description = "The moment after the last")
        Instant to,

        @Nullable
        @Size(max = 100)
        @Schema(description = "Of those that the webhook wants, these alone; all where it is left out")
        List<@NotNull @Pattern(regexp = "\\*|[a-z][a-z-]{0,39}\\.(\\*|[a-z][a-z-]{0,39})") String> eventTypes) {

    Range toRange() {
        return new Range(from, to, eventTypes == null ? List.of() : eventTypes);
    }
}
