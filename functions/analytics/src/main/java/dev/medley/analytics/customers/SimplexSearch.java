package dev.medley.analytics.customers;

import java.util.Arrays;
import java.util.Comparator;
import java.util.function.ToDoubleFunction;

/** Finds the least value of a function without its derivatives (J. Nelder, R. Mead, "A simplex method", 1965). */
final class SimplexSearch {

    private static final int MOST_STEPS = 600;
    private static final double ENOUGH = 1e-9;

    private final ToDoubleFunction<double[]> function;
    private final Point[] simplex;

    private static final class Point {
        private final double[] at;
        private final double value;

        private Point(double[] at, double value) {
            this.at = at;
            this.value = value;
        }
    }

    private SimplexSearch(ToDoubleFunction<double[]> function, double... start) {
        this.function = function;
        simplex = new Point[start.length + 1];
        for (int i = 0; i < simplex.length; i++) {
            double[] at = start.clone();
            if (i < start.length) {
                at[i] += 0.5;
            }
            simplex[i] = point(at);
        }
    }

    static double[] minimum(ToDoubleFunction<double[]> function, double... start) {
        SimplexSearch search = new SimplexSearch(function, start);
        for (int step = 0; step < MOST_STEPS && !search.isDone(); step++) {
            search.step();
        }
        search.sort();
        return search.simplex[0].at;
    }

    private boolean isDone() {
        sort();
        double best = simplex[0].value;
        return Math.abs(simplex[simplex.length - 1].value - best) <= ENOUGH * (Math.abs(best) + ENOUGH);
    }

    private void step() {
        int last = simplex.length - 1;
        double[] center = center(last);
        Point reflected = between(center, last, -1);
        if (reflected.value < simplex[0].value) {
            Point expanded = between(center, last, -2);
            simplex[last] = expanded.value < reflected.value ? expanded : reflected;
        } else if (reflected.value < simplex[last - 1].value) {
            simplex[last] = reflected;
        } else {
            Point contracted = between(center, last, reflected.value < simplex[last].value ? -0.5 : 0.5);
            if (contracted.value < Math.min(reflected.value, simplex[last].value)) {
                simplex[last] = contracted;
            } else {
                shrink();
            }
        }
    }

    private void shrink() {
        double[] best = simplex[0].at;
        for (int i = 1; i < simplex.length; i++) {
            simplex[i] = between(best, i, 0.5);
        }
    }

    private double[] center(int last) {
        double[] center = new double[last];
        for (int i = 0; i < last; i++) {
            for (int j = 0; j < last; j++) {
                center[j] += simplex[i].at[j] / last;
            }
        }
        return center;
    }

    private Point between(double[] center, int index, double part) {
        double[] at = new double[center.length];
        for (int i = 0; i < at.length; i++) {
            at[i] = center[i] + part * (simplex[index].at[i] - center[i]);
        }
        return point(at);
    }

    private Point point(double... at) {
        double value = function.applyAsDouble(at);
        return new Point(at, Double.isFinite(value) ? value : Double.MAX_VALUE);
    }

    private void sort() {
        Arrays.sort(simplex, Comparator.comparingDouble(point -> point.value));
    }
}
