package dev.medley.security.anomalies;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Locale;

/** What administrators have said of an anomaly. */
@Serdeable
public enum AnomalyState {
    /** Nothing yet. */
    @JsonProperty("new")
    NEW,
    @JsonProperty("confirmed")
    CONFIRMED,
    @JsonProperty("false-alarm")
    FALSE_ALARM;

    /** The state of a name in the API. */
    @JsonCreator
    public static AnomalyState of(String label) {
        return valueOf(label.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** The name in the API. */
    @JsonValue
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
