package dev.medley.security.incidents;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Locale;

/** What an entry of a timeline tells. */
@Serdeable
public enum TimelineType {
    @JsonProperty("opened")
    OPENED,
    /** An anomaly joined it. */
    @JsonProperty("anomaly")
    ANOMALY,
    @JsonProperty("note")
    NOTE,
    @JsonProperty("changed")
    CHANGED,
    @JsonProperty("acknowledged")
    ACKNOWLEDGED,
    @JsonProperty("mitigated")
    MITIGATED,
    @JsonProperty("closed")
    CLOSED,
    @JsonProperty("reopened")
    REOPENED,
    @JsonProperty("action")
    ACTION,
    @JsonProperty("action-undone")
    ACTION_UNDONE;

    /** The constant of a name in the API. */
    @JsonCreator
    public static TimelineType of(String label) {
        return valueOf(label.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** The name in the API. */
    @JsonValue
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
