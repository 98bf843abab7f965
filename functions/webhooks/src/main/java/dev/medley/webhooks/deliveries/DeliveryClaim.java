package dev.medley.webhooks.deliveries;

import dev.medley.events.Event;
import dev.medley.webhooks.endpoints.Endpoint;
import dev.medley.webhooks.endpoints.SigningSecret;
import java.time.Duration;
import java.util.List;

/** What comes of wanting to send a delivery. */
public sealed interface DeliveryClaim {

    /** It is to be sent now, by whoever has this. */
    record Taken(WebhookDelivery delivery, Endpoint endpoint, Event event, List<SigningSecret> secrets)
            implements DeliveryClaim {}

    /** It can be sent after a while. */
    record Later(Duration delay) implements DeliveryClaim {}

    /** There is nothing to be done: it is done, somebody else has it, or it comes back by itself. */
    record Nothing() implements DeliveryClaim {}
}
