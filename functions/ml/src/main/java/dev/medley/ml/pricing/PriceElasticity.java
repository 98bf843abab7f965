package dev.medley.ml.pricing;

import dev.medley.ml.pricing.PricedVariant.SoldDay;
import java.util.List;
import java.util.Optional;

/**
 * By how many percent more is sold where the price is one percent higher: the slope of the logarithms, by least squares.
 *
 * @param error its standard error
 */
record PriceElasticity(double slope, double error) {

    private static final int LEAST_DAYS = 14;

    /** How far from nothing the slope must be, in standard errors. */
    private static final double SURE = 2;

    /** Empty where sales do not tell it: too few days, one price, or no sure slope. */
    static Optional<PriceElasticity> of(List<SoldDay> days) {
        if (days.size() < LEAST_DAYS) {
            return Optional.empty();
        }
        double meanPrice = days.stream()
                .mapToDouble(day -> Math.log(day.price()))
                .average()
                .orElse(0);
        double meanQuantity = days.stream()
                .mapToDouble(day -> Math.log(day.quantity()))
                .average()
                .orElse(0);
        double squares = 0;
        double products = 0;
        for (SoldDay day : days) {
            double price = Math.log(day.price()) - meanPrice;
            squares += price * price;
            products += price * (Math.log(day.quantity()) - meanQuantity);
        }
        if (squares < 1e-4) {
            return Optional.empty();
        }
        double slope = products / squares;
        double left = 0;
        for (SoldDay day : days) {
            left += Math.pow(Math.log(day.quantity()) - meanQuantity - slope * (Math.log(day.price()) - meanPrice), 2);
        }
        double error = Math.sqrt(left / (days.size() - 2) / squares);
        return Math.abs(slope) > SURE * error ? Optional.of(new PriceElasticity(slope, error)) : Optional.empty();
    }
}
