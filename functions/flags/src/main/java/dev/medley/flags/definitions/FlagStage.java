package dev.medley.flags.definitions;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Locale;

/** How far a flag has come in its life. An archived one is evaluated nowhere. */
@Serdeable
public enum FlagStage {
    @JsonProperty("define")
    DEFINE,
    @JsonProperty("develop")
    DEVELOP,
    @JsonProperty("production")
    PRODUCTION,
    @JsonProperty("cleanup")
    CLEANUP,
    @JsonProperty("archived")
    ARCHIVED;

    /** The stage of a name in the API. */
    @JsonCreator
    public static FlagStage of(String label) {
        return valueOf(label.toUpperCase(Locale.ROOT));
    }

    /** The name in the API. */
    @JsonValue
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
