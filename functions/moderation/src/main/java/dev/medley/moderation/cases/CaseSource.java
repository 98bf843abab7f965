package dev.medley.moderation.cases;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Locale;

/** Why there is a case. */
@Serdeable
public enum CaseSource {
    /** Somebody reported the thing. */
    @JsonProperty("report")
    REPORT,
    /** The filter held it. */
    @JsonProperty("filter")
    FILTER;

    /** The constant of a name in the API. */
    @JsonCreator
    public static CaseSource of(String label) {
        return valueOf(label.toUpperCase(Locale.ROOT));
    }

    /** The name in the API. */
    @JsonValue
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
