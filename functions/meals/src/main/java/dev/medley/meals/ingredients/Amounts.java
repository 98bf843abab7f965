package dev.medley.meals.ingredients;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Decimal amounts, as people write them: no binary noise, no zeros at the end, no exponent. */
public final class Amounts {

    /** Of what is scaled for other servings. */
    private static final int SCALED = 4;

    private Amounts() {}

    /** A quotient, rounded half up to so many decimals. */
    public static BigDecimal divide(BigDecimal amount, BigDecimal by, int decimals) {
        return plain(amount.divide(by, decimals, RoundingMode.HALF_UP));
    }

    /** An amount for {@code from} servings as one for {@code to}. */
    public static BigDecimal scale(BigDecimal amount, BigDecimal from, BigDecimal to) {
        return divide(amount.multiply(to), from, SCALED);
    }

    public static BigDecimal plain(BigDecimal amount) {
        BigDecimal stripped = amount.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
