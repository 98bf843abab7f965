package dev.medley.webhooks.replays.web;

import dev.medley.webhooks.replays.Replay;
import dev.medley.webhooks.replays.Replay.Progress;
import dev.medley.webhooks.replays.ReplayService.Followed;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Serdeable
@Schema(name = "WebhookReplay", description = "A range of time whose events are sent again")
record ReplayView(
        UUID id,
        Instant from,
        Instant to,
        List<String> eventTypes,

        @Schema(
                type = "string",
                allowableValues = {"planning", "sending", "finished"},
                description = "planning while deliveries are made, sending while some wait or are tried")
        String state,

        @Schema(description = "How many deliveries were made so far; they are sent one after the other")
        int planned,

        @Schema(description = "How many of them have arrived")
        int delivered,

        @Schema(description = "How many of them are given up")
        int failed,

        Instant createdAt,

        @Nullable @Schema(description = "When all deliveries had arrived or were given up; null before")
        Instant finishedAt) {

    static ReplayView of(Followed followed) {
        Replay replay = followed.replay();
        Progress progress = followed.progress();
        return new ReplayView(
                replay.id(),
                replay.from(),
                replay.to(),
                replay.eventTypes(),
                replay.state(progress).name().toLowerCase(Locale.ROOT),
                replay.planned(),
                progress.delivered(),
                progress.failed(),
                replay.createdAt(),
                replay.finishedAt(progress));
    }
}
