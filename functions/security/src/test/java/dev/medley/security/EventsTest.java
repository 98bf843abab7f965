package dev.medley.security;

import dev.medley.testkit.EventContract;

class EventsTest extends EventContract {

    EventsTest() {
        super("security", SecurityEvents.class);
    }
}
