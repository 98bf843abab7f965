package dev.medley.webhooks.deliveries;

import dev.medley.events.EventData;
import dev.medley.webhooks.WebhooksEvents.DeliveryDeferred;
import dev.medley.webhooks.WebhooksEvents.DeliveryDue;
import dev.medley.webhooks.WebhooksEvents.DeliverySlow;
import dev.medley.webhooks.WebhooksEvents.DeliveryUnproven;

/** A queue of deliveries with workers of its own; the later ones are slower. */
public enum DeliveryLane {
    /** To endpoints whose last answer was good and quick. */
    QUICK,
    /** To endpoints that are new, were slow, or have failed once. */
    UNPROVEN,
    /** To endpoints that are slow again and again, what is sent again too. */
    SLOW,
    /** To endpoints that fail, and all that is sent again. */
    DEFERRED;

    EventData event() {
        return switch (this) {
            case QUICK -> new DeliveryDue();
            case UNPROVEN -> new DeliveryUnproven();
            case SLOW -> new DeliverySlow();
            case DEFERRED -> new DeliveryDeferred();
        };
    }

    /** Whether a worker of this lane may send to an endpoint that belongs to that one. */
    boolean takes(DeliveryLane endpoint) {
        return endpoint == SLOW ? this == SLOW : endpoint.compareTo(this) <= 0;
    }

    /** How many deliveries at a time an endpoint takes that belongs here. */
    int mostOfEndpoint() {
        return switch (this) {
            case QUICK -> 4;
            case UNPROVEN, SLOW -> 2;
            case DEFERRED -> 1;
        };
    }
}
