package dev.medley.analytics;

import dev.medley.testkit.EventContract;

class EventsTest extends EventContract {

    EventsTest() {
        super("analytics", AnalyticsEvents.class);
    }
}
