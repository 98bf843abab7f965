package dev.medley.notifications;

import dev.medley.events.EventData;
import dev.medley.events.EventType;
import io.micronaut.serde.annotation.Serdeable;

/** What this function announces; the subject is the notification, its owner who is told. */
public sealed interface NotificationsEvents extends EventData {

    /** Something new is in an account's inbox, or in a group that was there already. */
    @EventType("notification.added")
    @Serdeable
    record NotificationAdded(String type, String category) implements NotificationsEvents {}
}
