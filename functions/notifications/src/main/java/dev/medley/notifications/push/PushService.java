package dev.medley.notifications.push;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Locale;

/** Who brings pushes to a device. */
@Serdeable
public enum PushService {
    /** The push service of a browser. */
    @JsonProperty("web-push")
    WEB_PUSH,
    /** Firebase Cloud Messaging. */
    @JsonProperty("fcm")
    FCM,
    /** Apple's Push Notification service. */
    @JsonProperty("apns")
    APNS;

    /** The service of a name in the API. */
    @JsonCreator
    public static PushService of(String label) {
        return valueOf(label.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** The name in the API. */
    @JsonValue
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
