package dev.medley.notifications;

import dev.medley.testkit.EventContract;

class EventsTest extends EventContract {

    EventsTest() {
        super("notifications", NotificationsEvents.class);
    }
}
