package dev.medley.analytics.customers;

import static dev.medley.analytics.customers.SpecialFunctions.logGamma;

import java.util.Collection;

/**
 * What a purchase comes to (Gamma-Gamma: P. Fader, B. Hardie, "The Gamma-Gamma model of monetary value", 2013): the purchases of each
 * scatter around a mean of their own, and the means around that of all.
 */
record ValueModel(double p, double q, double gamma) {

    /** The model under which the mean values of those who bought again are most likely. */
    static ValueModel fit(Collection<CustomerHistory> histories) {
        double mean = histories.stream()
                .mapToDouble(CustomerHistory::repeatValue)
                .average()
                .orElse(1);
        double[] best = SimplexSearch.minimum(
                logs -> -of(logs).logLikelihood(histories), Math.log(4), Math.log(4), Math.log(mean));
        return of(best);
    }

    private static ValueModel of(double... logs) {
        return new ValueModel(Math.exp(logs[0]), Math.exp(logs[1]), Math.exp(logs[2]));
    }

    private double logLikelihood(Collection<CustomerHistory> histories) {
        return histories.stream().mapToDouble(this::logLikelihood).sum();
    }

    private double logLikelihood(CustomerHistory history) {
        double x = history.repeats();
        double m = history.repeatValue();
        return logGamma(p * x + q)
                - logGamma(p * x)
                - logGamma(q)
                + q * Math.log(gamma)
                + (p * x - 1) * Math.log(m)
                + p * x * Math.log(x)
                - (p * x + q) * Math.log(gamma + m * x);
    }

    /** What a purchase of somebody can be expected to come to. */
    double expectedValue(CustomerHistory history) {
        double x = history.repeats();
        double divisor = p * x + q - 1;
        return divisor <= 0 ? history.repeatValue() : p * (gamma + history.repeatValue() * x) / divisor;
    }
}
