package dev.medley.catalog;

import dev.medley.testkit.EventContract;

class EventsTest extends EventContract {

    EventsTest() {
        super("catalog", CatalogEvents.class);
    }
}
