package dev.medley.meals.ingredients;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Locale;

/** Who does not eat it: animal products vegans, fish vegetarians, meat pescatarians. What is made with rennet or gelatine counts as meat. */
@Serdeable
public enum IngredientOrigin {
    @JsonProperty("plant")
    PLANT,
    @JsonProperty("animal-product")
    ANIMAL_PRODUCT,
    @JsonProperty("fish")
    FISH,
    @JsonProperty("meat")
    MEAT;

    /** The one of a name in the API. */
    @JsonCreator
    public static IngredientOrigin of(String label) {
        return valueOf(label.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** The name in the API. */
    @JsonValue
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
