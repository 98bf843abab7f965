package dev.medley.ml;

import dev.medley.testkit.EventContract;

class EventsTest extends EventContract {

    EventsTest() {
        super("ml", MlEvents.class);
    }
}
