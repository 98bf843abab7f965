package dev.medley.webhooks;

import dev.medley.testkit.EventContract;

class EventsTest extends EventContract {

    EventsTest() {
        super(
                "webhooks",
                WebhooksEvents.class,
                "medley.stage=local",
                "medley.outbound.loopback=true",
                "medley.webhooks.timeout=1s");
    }
}
