package dev.medley.realtime.feed.web;

import dev.medley.realtime.subscriptions.MessageItem;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;

@Serdeable
@Schema(name = "RealtimeMessage")
record MessageView(
        String channel,

        @Schema(description = "Within which offsets hold") String epoch,

        @Schema(description = "Grows by one with each message of the channel")
        long offset,

        @Schema(description = "Of the event, the same on every channel")
        UUID id,

        @Schema(description = "The type of the event") String event,

        UUID subjectId,

        Instant occurredAt,

        @Schema(description = "What the channel shows of the event", type = "object", implementation = Object.class)
        JsonNode data) {

    static MessageView of(MessageItem item) {
        return new MessageView(
                item.channel(),
                item.epoch(),
                item.offset(),
                item.id(),
                item.event(),
                item.subjectId(),
                item.occurredAt(),
                item.data());
    }
}
