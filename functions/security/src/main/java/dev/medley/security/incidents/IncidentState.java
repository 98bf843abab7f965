package dev.medley.security.incidents;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Locale;

/** How far the work on an incident has come. */
@Serdeable
public enum IncidentState {
    /** Nobody works on it yet. */
    @JsonProperty("open")
    OPEN,
    /** Somebody works on it. */
    @JsonProperty("acknowledged")
    ACKNOWLEDGED,
    /** It does no harm any more. */
    @JsonProperty("mitigated")
    MITIGATED,
    @JsonProperty("closed")
    CLOSED;

    /** The constant of a name in the API. */
    @JsonCreator
    public static IncidentState of(String label) {
        return valueOf(label.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** The name in the API. */
    @JsonValue
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
