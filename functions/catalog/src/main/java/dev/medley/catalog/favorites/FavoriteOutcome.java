package dev.medley.catalog.favorites;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Locale;

/** What became of one product of many. */
@Serdeable
public enum FavoriteOutcome {
    @JsonProperty("added")
    ADDED,
    /** It was to be added and was there already. */
    @JsonProperty("present")
    PRESENT,
    @JsonProperty("removed")
    REMOVED,
    /** It was to be removed and was not there. */
    @JsonProperty("absent")
    ABSENT,
    /** There is no such product. */
    @JsonProperty("unknown")
    UNKNOWN,
    /** The account has as many as it may have. */
    @JsonProperty("full")
    FULL;

    /** The outcome of a name in the API. */
    @JsonCreator
    public static FavoriteOutcome of(String label) {
        return valueOf(label.toUpperCase(Locale.ROOT));
    }

    /** The name in the API. */
    @JsonValue
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
