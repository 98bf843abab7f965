package dev.medley.meals.ingredients;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Locale;

/** What labels in the EU name: Regulation 1169/2011, Annex II. */
@Serdeable
public enum Allergen {
    @JsonProperty("gluten")
    GLUTEN,
    @JsonProperty("crustaceans")
    CRUSTACEANS,
    @JsonProperty("eggs")
    EGGS,
    @JsonProperty("fish")
    FISH,
    @JsonProperty("peanuts")
    PEANUTS,
    @JsonProperty("soybeans")
    SOYBEANS,
    @JsonProperty("milk")
    MILK,
    @JsonProperty("nuts")
    NUTS,
    @JsonProperty("celery")
    CELERY,
    @JsonProperty("mustard")
    MUSTARD,
    @JsonProperty("sesame")
    SESAME,
    @JsonProperty("sulphites")
    SULPHITES,
    @JsonProperty("lupin")
    LUPIN,
    @JsonProperty("molluscs")
    MOLLUSCS;

    /** The one of a name in the API. */
    @JsonCreator
    public static Allergen of(String label) {
        return valueOf(label.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** The name in the API. */
    @JsonValue
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
