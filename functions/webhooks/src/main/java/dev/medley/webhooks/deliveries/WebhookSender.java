package dev.medley.webhooks.deliveries;

import dev.medley.events.Event;
import dev.medley.kernel.TextLength;
import dev.medley.outbound.OutboundException;
import dev.medley.outbound.OutboundRequest;
import dev.medley.outbound.OutboundResponse;
import dev.medley.outbound.Outcome;
import dev.medley.storage.JsonCodec;
import dev.medley.webhooks.catalogue.WebhookPayload;
import dev.medley.webhooks.deliveries.DeliveryClaim.Taken;
import dev.medley.webhooks.endpoints.WebhookClient;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Posts a delivery to its receiver, signed as Standard Webhooks 1.0 says. */
@Singleton
class WebhookSender {

    /** How much of an answer is kept. */
    private static final int KEPT = 1_000;

    private final WebhookClient client;
    private final JsonCodec json;
    private final Clock clock;

    WebhookSender(WebhookClient client, JsonCodec json, Clock clock) {
        this.client = client;
        this.json = json;
        this.clock = clock;
    }

    AttemptResult send(Taken taken) {
        OutboundRequest request = request(taken);
        long start = System.nanoTime();
        try {
            OutboundResponse response = client.send(request);
            return new AttemptResult(
                    response.status(),
                    null,
                    since(start),
                    beginning(response.text()),
                    response.retryAfter(clock.instant()).orElse(null));
        } catch (OutboundException e) {
            return new AttemptResult(null, error(e.outcome()), since(start), null, null);
        }
    }

    private OutboundRequest request(Taken taken) {
        String id = taken.delivery().id().toString();
        long timestamp = clock.instant().getEpochSecond();
        String body = json.write(payload(taken)).text();
        String signatures = taken.secrets().stream()
                .map(secret -> secret.sign(id, timestamp, body))
                .collect(Collectors.joining(" "));
        return OutboundRequest.of("POST", taken.endpoint().details().url())
                .header("content-type", "application/json")
                .header("webhook-id", id)
                .header("webhook-timestamp", Long.toString(timestamp))
                .header("webhook-signature", signatures)
                .body(body.getBytes(StandardCharsets.UTF_8));
    }

    private static WebhookPayload payload(Taken taken) {
        Event event = taken.event();
        return new WebhookPayload(
                event.type(),
                event.occurredAt(),
                event.id(),
                taken.endpoint().payloadVersion().toString(),
                WebhookPayload.sequenceOf(event.id()),
                event.ownerId(),
                event.subjectId(),
                event.data());
    }

    private static @Nullable AttemptError error(Outcome outcome) {
        return switch (outcome) {
            case BLOCKED -> AttemptError.DESTINATION_REFUSED;
            case TIMED_OUT -> AttemptError.TIMED_OUT;
            case TOO_LARGE -> AttemptError.ANSWER_MALFORMED;
            case ANSWERED, UNREACHABLE, CIRCUIT_OPEN -> AttemptError.UNREACHABLE;
            case INTERRUPTED -> throw new IllegalStateException("The worker ends; another one sends it");
        };
    }

    private static Duration since(long start) {
        return Duration.ofNanos(System.nanoTime() - start);
    }

    /** What the database and people can read of it. */
    private static String beginning(String text) {
        return TextLength.beginning(text.replaceAll("[\\p{Cntrl}&&[^\\n\\t]]", ""), KEPT);
    }
}
