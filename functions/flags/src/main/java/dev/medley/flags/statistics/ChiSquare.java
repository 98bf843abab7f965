package dev.medley.flags.statistics;

/** How unlikely counts are under expected shares (Pearson's test). */
public final class ChiSquare {

    private static final double TINY = 1e-300;
    private static final double PRECISION = 1e-14;
    private static final int MOST_STEPS = 10_000;

    /** Lanczos' coefficients for g = 7. */
    private static final double[] LANCZOS = {
        0.9999999999998099,
        676.5203681218851,
        -1259.1392167224028,
        771.3234287776531,
        -176.6150291621406,
        12.507343278686905,
        -0.13857109526572012,
        9.984369578019572e-6,
        1.5056327351493116e-7
    };

    private ChiSquare() {}

    /** The chance of counts at least as far from their shares; 0 where something was counted of which there is no share. */
    public static double pValue(long[] counted, double[] shares) {
        long total = 0;
        double whole = 0;
        for (int i = 0; i < counted.length; i++) {
            total += counted[i];
            whole += shares[i];
        }
        double distance = 0;
        int categories = 0;
        for (int i = 0; i < counted.length; i++) {
            double expected = total * shares[i] / whole;
            if (expected > 0) {
                distance += (counted[i] - expected) * (counted[i] - expected) / expected;
                categories++;
            } else if (counted[i] > 0) {
                return 0;
            }
        }
        return categories < 2 ? 1 : upperGamma((categories - 1) / 2.0, distance / 2);
    }

    /** The regularised upper incomplete gamma function, by its series or Lentz' continued fraction. */
    private static double upperGamma(double a, double x) {
        if (x <= 0) {
            return 1;
        }
        double scale = Math.exp(-x + a * Math.log(x) - logGamma(a));
        return x < a + 1 ? 1 - scale * series(a, x) : scale * fraction(a, x);
    }

    private static double series(double a, double x) {
        double term = 1 / a;
        double sum = term;
        for (int i = 1; i < MOST_STEPS && Math.abs(term) > Math.abs(sum) * PRECISION; i++) {
            term *= x / (a + i);
            sum += term;
        }
        return sum;
    }

    private static double fraction(double a, double x) {
        double b = x + 1 - a;
        double c = 1 / TINY;
        double d = 1 / b;
        double value = d;
        double step = 0;
        for (int i = 1; i < MOST_STEPS && Math.abs(step - 1) > PRECISION; i++) {
            double factor = -i * (i - a);
            b += 2;
            d = 1 / nonZero(factor * d + b);
            c = nonZero(b + factor / c);
            step = d * c;
            value *= step;
        }
        return value;
    }

    private static double nonZero(double value) {
        return Math.abs(value) < TINY ? TINY : value;
    }

    private static double logGamma(double x) {
        if (x < 0.5) {
            return Math.log(Math.PI / Math.sin(Math.PI * x)) - logGamma(1 - x);
        }
        double sum = LANCZOS[0];
        for (int i = 1; i < LANCZOS.length; i++) {
            sum += LANCZOS[i] / (x - 1 + i);
        }
        double base = x + 6.5;
        return 0.5 * Math.log(2 * Math.PI) + (x - 0.5) * Math.log(base) - base + Math.log(sum);
    }
}
