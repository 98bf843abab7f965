package dev.medley.audio;

import dev.medley.testkit.EventContract;

class EventsTest extends EventContract {

    EventsTest() {
        super("audio", AudioEvents.class, "medley.stage=local", "medley.outbound.loopback=true");
    }
}
