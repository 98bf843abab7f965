package dev.medley.notifications.entries;

import dev.medley.notifications.templates.Message;

/** A notification and what it says to whom it belongs. */
public record WrittenNotification(Notification notification, Message message) {}
