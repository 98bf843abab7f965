package dev.medley.meals.ingredients;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;

/** What something to eat holds, as labels in the EU say it. */
@Serdeable
@Schema(description = "Energy in kcal, everything else in grams")
public record Nutrition(
        @NotNull @DecimalMin("0") @DecimalMax("100000") @Digits(integer = 6, fraction = 3)
        BigDecimal energyKcal,

        @NotNull @DecimalMin("0") @DecimalMax("10000") @Digits(integer = 5, fraction = 3)
        BigDecimal proteinGrams,

        @NotNull @DecimalMin("0") @DecimalMax("10000") @Digits(integer = 5, fraction = 3)
        BigDecimal carbohydrateGrams,

        @NotNull @DecimalMin("0") @DecimalMax("10000") @Digits(integer = 5, fraction = 3)
        BigDecimal sugarGrams,

        @NotNull @DecimalMin("0") @DecimalMax("10000") @Digits(integer = 5, fraction = 3)
        BigDecimal fatGrams,

        @NotNull @DecimalMin("0") @DecimalMax("10000") @Digits(integer = 5, fraction = 3)
        BigDecimal saturatedFatGrams,

        @NotNull @DecimalMin("0") @DecimalMax("10000") @Digits(integer = 5, fraction = 3)
        BigDecimal fibreGrams,

        @NotNull @DecimalMin("0") @DecimalMax("10000") @Digits(integer = 5, fraction = 3)
        BigDecimal saltGrams) {

    public static final Nutrition NONE = new Nutrition(
            BigDecimal.ZERO,
            BigDecimal.ZERO,
            BigDecimal.ZERO,
            BigDecimal.ZERO,
            BigDecimal.ZERO,
            BigDecimal.ZERO,
            BigDecimal.ZERO,
            BigDecimal.ZERO);

    public Nutrition plus(Nutrition other) {
        return with(other, BigDecimal::add);
    }

    public Nutrition times(BigDecimal factor) {
        return each(value -> value.multiply(factor));
    }

    /** A share of it, rounded to hundredths. */
    public Nutrition dividedBy(BigDecimal parts) {
        return each(value -> Amounts.divide(value, parts, 2));
    }

    private Nutrition each(UnaryOperator<BigDecimal> change) {
        return with(this, (value, _) -> change.apply(value));
    }

    private Nutrition with(Nutrition other, BinaryOperator<BigDecimal> change) {
        return new Nutrition(
                change.apply(energyKcal, other.energyKcal),
                change.apply(proteinGrams, other.proteinGrams),
                change.apply(carbohydrateGrams, other.carbohydrateGrams),
                change.apply(sugarGrams, other.sugarGrams),
                change.apply(fatGrams, other.fatGrams),
                change.apply(saturatedFatGrams, other.saturatedFatGrams),
                change.apply(fibreGrams, other.fibreGrams),
                change.apply(saltGrams, other.saltGrams));
    }
}
