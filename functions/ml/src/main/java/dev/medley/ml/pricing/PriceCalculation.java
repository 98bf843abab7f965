package dev.medley.ml.pricing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A price by rules and elasticity: up where a variant is scarce, down where there is plenty, and where sales tell the elasticity,
 * the way in which revenue grows; a step of the daily change at most, between floor and ceiling.
 */
record PriceCalculation(long amount, @Nullable Double elasticity, List<PriceReason> reasons) {

    static PriceCalculation of(PricedVariant variant, PricingPolicy policy) {
        List<PriceReason> reasons = new ArrayList<>();
        Optional<PriceElasticity> elasticity = PriceElasticity.of(variant.days());
        int wish = cover(variant, policy, reasons)
                + elasticity.map(found -> revenue(found, reasons)).orElse(0);
        double wanted = variant.amount() * (1 + Math.clamp(wish, -1, 1) * policy.maxDailyPercent() / 100.0);
        long amount = limited(variant, policy, wanted, reasons);
        return new PriceCalculation(
                amount, elasticity.map(PriceElasticity::slope).orElse(null), reasons);
    }

    private static int cover(PricedVariant variant, PricingPolicy policy, List<PriceReason> reasons) {
        double sold = variant.days().stream()
                        .mapToDouble(PricedVariant.SoldDay::quantity)
                        .sum()
                / policy.historyDays();
        if (sold > 0 && variant.available() / sold < policy.lowCoverDays()) {
            reasons.add(new PriceReason(
                    "stock-scarce",
                    String.format(
                            Locale.ROOT,
                            "What is there lasts for %.1f days, fewer than %d.",
                            variant.available() / sold,
                            policy.lowCoverDays())));
            return 1;
        }
        if (variant.available() > 0 && (sold == 0 || variant.available() / sold > policy.highCoverDays())) {
            reasons.add(new PriceReason(
                    "stock-plenty",
                    sold == 0
                            ? String.format(Locale.ROOT, "Nothing was sold in %d days.", policy.historyDays())
                            : String.format(
                                    Locale.ROOT,
                                    "What is there lasts for %.0f days, more than %d.",
                                    variant.available() / sold,
                                    policy.highCoverDays())));
            return -1;
        }
        return 0;
    }

    private static int revenue(PriceElasticity elasticity, List<PriceReason> reasons) {
        boolean elastic = elasticity.slope() < -1;
        reasons.add(new PriceReason(
                elastic ? "demand-elastic" : "demand-inelastic",
                String.format(
                        Locale.ROOT,
                        "One percent more on the price went with %.2f percent more sold (standard error %.2f): revenue grows with %s price.",
                        elasticity.slope(),
                        elasticity.error(),
                        elastic ? "a lower" : "a higher")));
        return elastic ? -1 : 1;
    }

    private static long limited(PricedVariant variant, PricingPolicy policy, double wanted, List<PriceReason> reasons) {
        double day = policy.maxDailyPercent() / 100.0;
        double low = Math.max(variant.yesterday() * (1 - day), variant.reference() * policy.floorPercent() / 100.0);
        double high = Math.min(variant.yesterday() * (1 + day), variant.reference() * policy.ceilingPercent() / 100.0);
        if (wanted < low || wanted > high) {
            reasons.add(new PriceReason(
                    "limit-reached",
                    String.format(
                            Locale.ROOT,
                            "Between %d and %d percent of the first price, and %d percent a day.",
                            policy.floorPercent(),
                            policy.ceilingPercent(),
                            policy.maxDailyPercent())));
        }
        long lowest = Math.max(1, (long) Math.ceil(low - 1e-9));
        long highest = (long) Math.floor(high + 1e-9);
        return lowest > highest ? variant.amount() : Math.clamp(Math.round(wanted), lowest, highest);
    }
}
