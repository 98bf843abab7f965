package dev.medley.analytics.customers;

import static dev.medley.analytics.customers.SpecialFunctions.hypergeometric;
import static dev.medley.analytics.customers.SpecialFunctions.logGamma;

import java.util.Collection;

/**
 * How often people buy until they go (BG/NBD: P. Fader, B. Hardie, K. L. Lee, "Counting your customers the easy way", 2005):
 * each buys at a rate of their own, gamma-distributed with r and alpha, and goes after each purchase with a probability of
 * their own, beta-distributed with a and b.
 */
record PurchaseModel(double r, double alpha, double a, double b) {

    /** The model under which the histories are most likely. */
    static PurchaseModel fit(Collection<CustomerHistory> histories) {
        double[] best = SimplexSearch.minimum(
                logs -> -of(logs).logLikelihood(histories) + 0.001 * penalty(logs), 0, Math.log(30), 0, Math.log(2));
        return of(best);
    }

    private static PurchaseModel of(double... logs) {
        return new PurchaseModel(Math.exp(logs[0]), Math.exp(logs[1]), Math.exp(logs[2]), Math.exp(logs[3]));
    }

    /** Keeps parameters that the histories say nothing of from running away. */
    private static double penalty(double... logs) {
        double sum = 0;
        for (double log : logs) {
            sum += log * log;
        }
        return sum;
    }

    private double logLikelihood(Collection<CustomerHistory> histories) {
        return histories.stream().mapToDouble(this::logLikelihood).sum();
    }

    private double logLikelihood(CustomerHistory history) {
        int x = history.repeats();
        double constant = logGamma(r + x)
                - logGamma(r)
                + r * Math.log(alpha)
                + logGamma(a + b)
                + logGamma(b + x)
                - logGamma(b)
                - logGamma(a + b + x);
        double stays = -(r + x) * Math.log(alpha + history.age());
        if (x == 0) {
            return constant + stays;
        }
        double goes = Math.log(a) - Math.log(b + x - 1) - (r + x) * Math.log(alpha + history.recency());
        double more = Math.max(stays, goes);
        return constant + more + Math.log(Math.exp(stays - more) + Math.exp(goes - more));
    }

    /** How likely it is that somebody has not gone. */
    double alive(CustomerHistory history) {
        return 1 / (1 + gone(history));
    }

    private double gone(CustomerHistory history) {
        int x = history.repeats();
        return x == 0 ? 0 : a / (b + x - 1) * Math.pow((alpha + history.age()) / (alpha + history.recency()), r + x);
    }

    /** How often somebody can be expected to buy in so many days. */
    double expectedPurchases(CustomerHistory history, int days) {
        int x = history.repeats();
        // The formula has a pole at a = 1, and no step there.
        double safe = Math.abs(a - 1) < 1e-6 ? 1 + 1e-6 : a;
        double total = alpha + history.age() + days;
        double still = Math.pow((alpha + history.age()) / total, r + x)
                * hypergeometric(r + x, b + x, safe + b + x - 1, days / total);
        return (safe + b + x - 1) / (safe - 1) * (1 - still) / (1 + gone(history));
    }
}
