package dev.medley.notifications;

import dev.medley.testkit.EventContract;

class EventsTest extends EventContract {

    EventsTest() {
        super(
                "notifications",
                NotificationsEvents.class,
                "medley.stage=local",
                "medley.outbound.loopback=true",
                "medley.notifications.push.timeout=2s");
    }
}
