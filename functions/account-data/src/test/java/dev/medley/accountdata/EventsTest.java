package dev.medley.accountdata;

import dev.medley.testkit.EventContract;

class EventsTest extends EventContract {

    EventsTest() {
        super("account-data", AccountDataEvents.class);
    }
}
