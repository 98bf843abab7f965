package dev.medley.devices;

import dev.medley.testkit.EventContract;

class EventsTest extends EventContract {

    EventsTest() {
        super("devices", DevicesEvents.class);
    }
}
