package dev.medley.social;

import dev.medley.testkit.EventContract;

class EventsTest extends EventContract {

    EventsTest() {
        super("social", SocialEvents.class);
    }
}
