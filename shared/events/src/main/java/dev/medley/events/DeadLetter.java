package dev.medley.events;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message that was given up.
 *
 * @param messageId SQS's own
 * @param body as it came; it may hold what nobody should read
 * @param event what the body is, where it can be read as an event
 * @param reason of its last failure
 * @param attempts how often it was tried
 */
public record DeadLetter(
        UUID id,
        String queue,
        String messageId,
        String body,
        @Nullable Origin event,
        String reason,
        int attempts,
        Instant failedAt) {

    /**
     * The event in the message.
     *
     * @param trace that it belongs to; null where that is unknown
     */
    public record Origin(
            UUID id, String type, UUID ownerId, @Nullable String trace) {}
}
