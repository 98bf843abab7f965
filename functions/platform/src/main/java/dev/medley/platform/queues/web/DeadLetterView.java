package dev.medley.platform.queues.web;

import dev.medley.events.DeadLetter;
import dev.medley.requestlog.BodyMask;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Serdeable
@Schema(description = "A message that was given up")
record DeadLetterView(
        UUID id,
        @Schema(example = "identity-mail") String queue,

        @Schema(description = "SQS's own id of the message") String messageId,

        @Nullable @Schema(example = "account.registered", description = "Null where the message is no event")
        String eventType,

        @Nullable UUID eventId,

        @Nullable @Schema(description = "The trace that it belongs to, W3C Trace Context")
        String trace,

        @Schema(description = "What the message says, without secrets, at most 4,000 characters of it")
        String payload,

        @Schema(description = "How it failed last") String reason,
        @Schema(description = "How often it was tried") int attempts,
        Instant failedAt) {

    private static final int LONGEST_PAYLOAD = 4_000;

    static DeadLetterView of(DeadLetter letter) {
        DeadLetter.Origin event = letter.event();
        return new DeadLetterView(
                letter.id(),
                letter.queue(),
                letter.messageId(),
                event == null ? null : event.type(),
                event == null ? null : event.id(),
                event == null ? null : event.trace(),
                BodyMask.mask(letter.body(), LONGEST_PAYLOAD),
                letter.reason(),
                letter.attempts(),
                letter.failedAt());
    }
}
