package dev.medley.orders;

import dev.medley.testkit.EventContract;

class EventsTest extends EventContract {

    EventsTest() {
        super("orders", OrdersEvents.class, "medley.stage=local");
    }
}
