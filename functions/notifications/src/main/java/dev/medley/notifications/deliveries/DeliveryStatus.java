package dev.medley.notifications.deliveries;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Locale;

/** What has become of a delivery. */
@Serdeable
public enum DeliveryStatus {
    /** For its time. */
    WAITING,
    /** For a worker. */
    QUEUED,
    SENDING,
    SENT,
    /** Not to be sent any more. */
    SKIPPED,
    /** Given up; its message is among the dead letters. */
    FAILED;

    /** The status of a name in the API. */
    @JsonCreator
    public static DeliveryStatus of(String label) {
        return valueOf(label.toUpperCase(Locale.ROOT));
    }

    /** The name in the API. */
    @JsonValue
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
