package dev.medley.notifications.entries;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Locale;

/** What has become of a notification. */
@Serdeable
public enum NotificationState {
    UNREAD,
    READ,
    ARCHIVED;

    /** The state of a name in the API. */
    @JsonCreator
    public static NotificationState of(String label) {
        return valueOf(label.toUpperCase(Locale.ROOT));
    }

    /** The name in the API. */
    @JsonValue
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
