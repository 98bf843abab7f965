package dev.medley.realtime.subscriptions;

import dev.medley.realtime.history.StoredMessage;
import dev.medley.storage.JsonCodec;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.UUID;

/** A message as clients read it, on every way that they get it. */
@Serdeable
public record MessageItem(
        String channel,
        String epoch,
        long offset,
        UUID id,
        String event,
        UUID subjectId,
        Instant occurredAt,
        JsonNode data) {

    public static MessageItem of(String channel, String epoch, StoredMessage message, JsonCodec json) {
        return new MessageItem(
                channel,
                epoch,
                message.offset(),
                message.eventId(),
                message.event(),
                message.subjectId(),
                message.occurredAt(),
                json.read(message.data(), JsonNode.class));
    }
}
