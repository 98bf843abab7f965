package dev.medley.@package@;

import dev.medley.testkit.EventContract;

class EventsTest extends EventContract {

    EventsTest() {
        super("@name@", @Group@Events.class);
    }
}
