package dev.medley.moderation.cases;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Locale;

/** Whether something is to be done still. */
@Serdeable
public enum CaseState {
    /** It waits. */
    @JsonProperty("open")
    OPEN,
    /** It was decided. */
    @JsonProperty("decided")
    DECIDED;

    /** The constant of a name in the API. */
    @JsonCreator
    public static CaseState of(String label) {
        return valueOf(label.toUpperCase(Locale.ROOT));
    }

    /** The name in the API. */
    @JsonValue
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
