package dev.medley.content;

import dev.medley.testkit.EventContract;

class EventsTest extends EventContract {

    EventsTest() {
        super("content", ContentEvents.class);
    }
}
