package dev.medley.webhooks.deliveries;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Locale;

/** Why there was no answer. */
@Serdeable
public enum AttemptError {
    /** The name is unknown, the connection or its encryption failed, or it broke off. */
    @JsonProperty("unreachable")
    UNREACHABLE,
    @JsonProperty("timed-out")
    TIMED_OUT,
    /** Its name leads to no public server, or to a port that is not allowed; nothing was sent. */
    @JsonProperty("destination-refused")
    DESTINATION_REFUSED,
    /** The head of the answer is too large. */
    @JsonProperty("answer-malformed")
    ANSWER_MALFORMED;

    /** The constant of a name in the API. */
    @JsonCreator
    public static AttemptError of(String label) {
        return valueOf(label.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** The name in the API. */
    @JsonValue
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
