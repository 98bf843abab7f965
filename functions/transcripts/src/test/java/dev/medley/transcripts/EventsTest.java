package dev.medley.transcripts;

import dev.medley.testkit.EventContract;

class EventsTest extends EventContract {

    EventsTest() {
        super("transcripts", TranscriptEvents.class);
    }
}
