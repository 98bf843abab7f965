package dev.medley.predictions;

import dev.medley.testkit.EventContract;

class EventsTest extends EventContract {

    EventsTest() {
        super("predictions", PredictionEvents.class);
    }
}
