package dev.medley.analytics.customers;

/** Functions that the models are made of. */
final class SpecialFunctions {

    private static final double[] LANCZOS = {
        0.9999999999998099,
        676.5203681218851,
        -1259.1392167224028,
        771.3234287776531,
        -176.6150291621406,
        12.507343278686905,
        -0.13857109526572012,
        9.984369578019572e-06,
        1.5056327351493116e-07
    };
    private static final double LANCZOS_G = 7;
    private static final int MOST_TERMS = 20_000;

    private SpecialFunctions() {}

    /** The logarithm of the gamma function of a positive number (C. Lanczos, 1964, with nine terms). */
    static double logGamma(double x) {
        if (x < 0.5) {
            return Math.log(Math.PI / Math.sin(Math.PI * x)) - logGamma(1 - x);
        }
        double sum = LANCZOS[0];
        for (int i = 1; i < LANCZOS.length; i++) {
            sum += LANCZOS[i] / (x - 1 + i);
        }
        double t = x - 1 + LANCZOS_G + 0.5;
        return 0.5 * Math.log(2 * Math.PI) + (x - 0.5) * Math.log(t) - t + Math.log(sum);
    }

    /** The hypergeometric function 2F1 for 0 <= z < 1, by its series. */
    static double hypergeometric(double a, double b, double c, double z) {
        double term = 1;
        double sum = 1;
        for (int i = 0; i < MOST_TERMS && Math.abs(term) > 1e-12 * Math.abs(sum); i++) {
            term *= (a + i) * (b + i) / ((c + i) * (i + 1)) * z;
            sum += term;
        }
        return sum;
    }
}
