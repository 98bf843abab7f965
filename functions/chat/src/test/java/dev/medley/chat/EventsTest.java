package dev.medley.chat;

import dev.medley.testkit.EventContract;

class EventsTest extends EventContract {

    EventsTest() {
        super("chat", ChatEvents.class, "medley.stage=local", "medley.outbound.loopback=true");
    }
}
