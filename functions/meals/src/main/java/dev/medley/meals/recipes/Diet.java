package dev.medley.meals.recipes;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Locale;

/** Who a meal is for. */
@Serdeable
public enum Diet {
    @JsonProperty("vegan")
    VEGAN,
    @JsonProperty("vegetarian")
    VEGETARIAN,
    @JsonProperty("pescatarian")
    PESCATARIAN,
    @JsonProperty("gluten-free")
    GLUTEN_FREE,
    @JsonProperty("dairy-free")
    DAIRY_FREE,
    @JsonProperty("egg-free")
    EGG_FREE,
    @JsonProperty("nut-free")
    NUT_FREE,
    @JsonProperty("high-protein")
    HIGH_PROTEIN,
    @JsonProperty("low-carb")
    LOW_CARB,
    @JsonProperty("keto")
    KETO,
    @JsonProperty("paleo")
    PALEO,
    @JsonProperty("halal")
    HALAL,
    @JsonProperty("kosher")
    KOSHER;

    /** Whether it says that a meal is free of an allergen. */
    boolean isFreeOfAnAllergen() {
        return this == GLUTEN_FREE || this == DAIRY_FREE || this == EGG_FREE || this == NUT_FREE;
    }

    /** The one of a name in the API. */
    @JsonCreator
    public static Diet of(String label) {
        return valueOf(label.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** The name in the API. */
    @JsonValue
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
