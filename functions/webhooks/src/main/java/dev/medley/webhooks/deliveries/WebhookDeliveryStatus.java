package dev.medley.webhooks.deliveries;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Locale;

/** What has become of a delivery. */
@Serdeable
public enum WebhookDeliveryStatus {
    /** For its time, or for a worker. */
    @JsonProperty("waiting")
    WAITING,
    @JsonProperty("sending")
    SENDING,
    /** Its receiver said so, with a status of success. */
    @JsonProperty("delivered")
    DELIVERED,
    /** Given up: after the last attempt, or because its endpoint is disabled. */
    @JsonProperty("failed")
    FAILED;

    /** The constant of a name in the API. */
    @JsonCreator
    public static WebhookDeliveryStatus of(String label) {
        return valueOf(label.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** The name in the API. */
    @JsonValue
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
