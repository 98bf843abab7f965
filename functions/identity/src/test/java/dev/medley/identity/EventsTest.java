package dev.medley.identity;

import dev.medley.testkit.EventContract;

class EventsTest extends EventContract {

    EventsTest() {
        super("identity", IdentityEvents.class);
    }
}
