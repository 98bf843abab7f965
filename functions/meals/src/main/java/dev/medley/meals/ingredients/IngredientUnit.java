package dev.medley.meals.ingredients;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import io.micronaut.serde.annotation.Serdeable;
import java.math.BigDecimal;
import java.util.Locale;

/** In what amounts are said. Spoons and cups are metric, ounces avoirdupois, fluid ounces those of the US. */
@Serdeable
public enum IngredientUnit {
    @JsonProperty("mg")
    MG(Dimension.MASS, "0.001"),
    @JsonProperty("g")
    G(Dimension.MASS, "1"),
    @JsonProperty("kg")
    KG(Dimension.MASS, "1000"),
    @JsonProperty("oz")
    OZ(Dimension.MASS, "28.349523125"),
    @JsonProperty("lb")
    LB(Dimension.MASS, "453.59237"),
    @JsonProperty("pinch")
    PINCH(Dimension.MASS, "0.3"),
    @JsonProperty("ml")
    ML(Dimension.VOLUME, "1"),
    @JsonProperty("cl")
    CL(Dimension.VOLUME, "10"),
    @JsonProperty("l")
    L(Dimension.VOLUME, "1000"),
    @JsonProperty("tsp")
    TSP(Dimension.VOLUME, "5"),
    @JsonProperty("tbsp")
    TBSP(Dimension.VOLUME, "15"),
    @JsonProperty("cup")
    CUP(Dimension.VOLUME, "250"),
    @JsonProperty("fl-oz")
    FL_OZ(Dimension.VOLUME, "29.5735295625"),
    @JsonProperty("piece")
    PIECE(Dimension.COUNT, "1");

    /** What is measured; amounts of one dimension add up. */
    public enum Dimension {
        MASS,
        VOLUME,
        COUNT
    }

    private final Dimension dimension;
    private final BigDecimal inBase;

    IngredientUnit(Dimension dimension, String inBase) {
        this.dimension = dimension;
        this.inBase = new BigDecimal(inBase);
    }

    public Dimension dimension() {
        return dimension;
    }

    /** An amount of it in grams, millilitres or pieces. */
    public BigDecimal toBase(BigDecimal amount) {
        return amount.multiply(inBase);
    }

    /** The unit of a name in the API. */
    @JsonCreator
    public static IngredientUnit of(String label) {
        return valueOf(label.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** The name in the API. */
    @JsonValue
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
