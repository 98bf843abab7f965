package dev.medley.meals.recipes;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Locale;

/** What moderation says: what is held or hidden, its author alone sees; what is removed, nobody does. */
@Serdeable
public enum MealModeration {
    @JsonProperty("clear")
    CLEAR,
    @JsonProperty("held")
    HELD,
    @JsonProperty("hidden")
    HIDDEN,
    @JsonProperty("removed")
    REMOVED;

    /** The one of a name in the API. */
    @JsonCreator
    public static MealModeration of(String label) {
        return valueOf(label.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** The name in the API. */
    @JsonValue
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
