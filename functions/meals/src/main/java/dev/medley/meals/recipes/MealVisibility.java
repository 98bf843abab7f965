package dev.medley.meals.recipes;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Locale;

/** Who reads a meal once it is published. */
@Serdeable
public enum MealVisibility {
    @JsonProperty("everyone")
    EVERYONE,
    @JsonProperty("followers")
    FOLLOWERS,
    @JsonProperty("author")
    AUTHOR;

    /** The one of a name in the API. */
    @JsonCreator
    public static MealVisibility of(String label) {
        return valueOf(label.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** The name in the API. */
    @JsonValue
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
