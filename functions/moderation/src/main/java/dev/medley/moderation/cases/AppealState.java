package dev.medley.moderation.cases;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Locale;

/** What became of an appeal. */
@Serdeable
public enum AppealState {
    /** It waits. */
    @JsonProperty("open")
    OPEN,
    /** The decision was undone. */
    @JsonProperty("upheld")
    UPHELD,
    /** The decision stays. */
    @JsonProperty("rejected")
    REJECTED;

    /** The constant of a name in the API. */
    @JsonCreator
    public static AppealState of(String label) {
        return valueOf(label.toUpperCase(Locale.ROOT));
    }

    /** The name in the API. */
    @JsonValue
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
