package dev.medley.moderation.cases;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Locale;

/** What became of a report. */
@Serdeable
public enum ReportState {
    /** It waits. */
    @JsonProperty("open")
    OPEN,
    /** Something was done. */
    @JsonProperty("upheld")
    UPHELD,
    /** The thing was found harmless. */
    @JsonProperty("dismissed")
    DISMISSED;

    /** The constant of a name in the API. */
    @JsonCreator
    public static ReportState of(String label) {
        return valueOf(label.toUpperCase(Locale.ROOT));
    }

    /** The name in the API. */
    @JsonValue
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
