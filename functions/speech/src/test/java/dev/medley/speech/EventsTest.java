package dev.medley.speech;

import dev.medley.testkit.EventContract;

class EventsTest extends EventContract {

    EventsTest() {
        super("speech", SpeechEvents.class);
    }
}
