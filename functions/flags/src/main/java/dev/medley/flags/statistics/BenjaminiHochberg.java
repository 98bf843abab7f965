package dev.medley.flags.statistics;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Corrects p-values for how many there are, so that at most a share of what is called found is not so (Benjamini, Hochberg, 1995). */
public final class BenjaminiHochberg {

    private BenjaminiHochberg() {}

    /** The corrected values, in the order of those given. */
    public static double[] corrected(double... values) {
        List<Integer> largestFirst = IntStream.range(0, values.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> -values[i]))
                .toList();
        double[] corrected = new double[values.length];
        double least = 1;
        for (int i = 0; i < values.length; i++) {
            int at = largestFirst.get(i);
            least = Math.min(least, values[at] * values.length / (values.length - i));
            corrected[at] = least;
        }
        return corrected;
    }
}
