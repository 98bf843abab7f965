package dev.medley.search;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Locale;

/** What is searched by itself, with words of its own. */
@Serdeable
public enum SearchCollection {
    @JsonProperty("products")
    PRODUCTS,
    @JsonProperty("meals")
    MEALS;

    /** The collection of a name in the API. */
    @JsonCreator
    public static SearchCollection of(String label) {
        return valueOf(label.toUpperCase(Locale.ROOT));
    }

    /** The name in the API. */
    @JsonValue
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
