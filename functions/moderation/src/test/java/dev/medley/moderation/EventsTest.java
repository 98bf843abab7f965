package dev.medley.moderation;

import dev.medley.testkit.EventContract;

class EventsTest extends EventContract {

    EventsTest() {
        super("moderation", ModerationEvents.class);
    }
}
