package dev.medley.orders.payments.stripe;

import java.util.Locale;
import java.util.OptionalLong;
import java.util.Set;

/**
 * Amounts as Stripe has them, whose smallest unit is not for all currencies that of ISO 4217: it takes crowns of Iceland and
 * shillings of Uganda in hundredths, ariary as a whole, and of what has thousandths only whole hundredths.
 */
final class StripeAmounts {

    private static final Set<String> IN_HUNDREDTHS = Set.of("ISK", "UGX");
    private static final String WHOLE = "MGA";
    private static final Set<String> THOUSANDTHS = Set.of("BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND");

    private StripeAmounts() {}

    /** What Stripe calls an amount; empty where it has none for it. */
    static OptionalLong to(long amount, String currency) {
        String code = currency.toUpperCase(Locale.ROOT);
        if (IN_HUNDREDTHS.contains(code)) {
            return OptionalLong.of(Math.multiplyExact(amount, 100L));
        }
        if (code.equals(WHOLE)) {
            return amount % 100 == 0 ? OptionalLong.of(amount / 100) : OptionalLong.empty();
        }
        return THOUSANDTHS.contains(code) && amount % 10 != 0 ? OptionalLong.empty() : OptionalLong.of(amount);
    }

    /** What Stripe's amount is in the smallest unit of ISO 4217. */
    static long from(long amount, String currency) {
        String code = currency.toUpperCase(Locale.ROOT);
        if (IN_HUNDREDTHS.contains(code)) {
            return amount / 100;
        }
        return code.equals(WHOLE) ? Math.multiplyExact(amount, 100L) : amount;
    }
}
