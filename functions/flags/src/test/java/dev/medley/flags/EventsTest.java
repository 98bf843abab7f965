package dev.medley.flags;

import dev.medley.testkit.EventContract;

class EventsTest extends EventContract {

    EventsTest() {
        super("flags", FlagsEvents.class);
    }
}
