package dev.medley.ml.algorithms;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Groups of rows that are alike: k-means from centres that lie far apart (k-means++), with a fixed seed, and as many groups as
 * tell themselves apart best.
 */
public record Clusters(List<List<Double>> centers) {

    private static final int ROUNDS = 50;
    private static final long SEED = 20_260_101;

    /** Rows of which it is measured how well groups tell themselves apart: the work grows with their square. */
    private static final int MEASURED = 400;

    public Clusters {
        centers = centers.stream().map(List::copyOf).toList();
    }

    /** Groups, and how well they tell themselves apart: from -1 to 1. */
    public record Found(Clusters clusters, double silhouette) {}

    /** The best of 2 to so many groups. */
    public static Found best(List<double[]> rows, int most) {
        Found best = null;
        for (int count = 2; count <= Math.min(most, rows.size() - 1); count++) {
            Clusters clusters = of(rows, count);
            double silhouette = clusters.silhouette(rows);
            if (best == null || silhouette > best.silhouette() + 1e-9) {
                best = new Found(clusters, silhouette);
            }
        }
        return best == null ? new Found(of(rows, 1), 0) : best;
    }

    public static Clusters of(List<double[]> rows, int count) {
        double[][] centers = first(rows, count);
        int[] members = new int[rows.size()];
        for (int round = 0; round < ROUNDS; round++) {
            boolean changed = round == 0;
            for (int row = 0; row < members.length; row++) {
                int nearest = nearest(centers, rows.get(row));
                changed |= nearest != members[row];
                members[row] = nearest;
            }
            if (!changed) {
                break;
            }
            move(centers, rows, members);
        }
        List<List<Double>> found = new ArrayList<>();
        for (double[] center : centers) {
            found.add(boxed(center));
        }
        return new Clusters(found);
    }

    private static double[][] first(List<double[]> rows, int count) {
        Random random = new Random(SEED);
        double[][] centers = new double[count][];
        centers[0] = rows.get(random.nextInt(rows.size())).clone();
        for (int center = 1; center < count; center++) {
            double[] distances = new double[rows.size()];
            double sum = 0;
            for (int row = 0; row < distances.length; row++) {
                distances[row] = Double.MAX_VALUE;
                for (int other = 0; other < center; other++) {
                    distances[row] = Math.min(distances[row], distance(centers[other], rows.get(row)));
                }
                sum += distances[row];
            }
            double wanted = random.nextDouble() * sum;
            int chosen = 0;
            while (chosen < distances.length - 1 && wanted >= distances[chosen]) {
                wanted -= distances[chosen++];
            }
            centers[center] = rows.get(chosen).clone();
        }
        return centers;
    }

    /** A group that has lost all its rows stays where it was. */
    private static void move(double[][] centers, List<double[]> rows, int[] members) {
        double[][] sums = new double[centers.length][centers[0].length];
        int[] sizes = new int[centers.length];
        for (int row = 0; row < members.length; row++) {
            sizes[members[row]]++;
            for (int i = 0; i < sums[0].length; i++) {
                sums[members[row]][i] += rows.get(row)[i];
            }
        }
        for (int center = 0; center < centers.length; center++) {
            for (int i = 0; sizes[center] > 0 && i < sums[0].length; i++) {
                centers[center][i] = sums[center][i] / sizes[center];
            }
        }
    }

    /** The number of the group that a row belongs to. */
    public int of(double[] scaled) {
        double[][] known = centers.stream()
                .map(center -> center.stream().mapToDouble(Double::doubleValue).toArray())
                .toArray(double[][]::new);
        return nearest(known, scaled);
    }

    private static int nearest(double[][] centers, double[] row) {
        int nearest = 0;
        for (int center = 1; center < centers.length; center++) {
            nearest = distance(centers[center], row) < distance(centers[nearest], row) ? center : nearest;
        }
        return nearest;
    }

    /** How much nearer rows are to their own group than to the next one, on average. */
    public double silhouette(List<double[]> rows) {
        int step = 1 + (rows.size() - 1) / MEASURED;
        List<double[]> some = new ArrayList<>();
        for (int row = 0; row < rows.size(); row += step) {
            some.add(rows.get(row));
        }
        int[] members = some.stream().mapToInt(this::of).toArray();
        double sum = 0;
        for (int row = 0; row < members.length; row++) {
            sum += silhouette(some, members, row);
        }
        return sum / members.length;
    }

    private double silhouette(List<double[]> rows, int[] members, int row) {
        double[] distances = new double[centers.size()];
        int[] counts = new int[centers.size()];
        for (int other = 0; other < members.length; other++) {
            if (other != row) {
                distances[members[other]] += Math.sqrt(distance(rows.get(row), rows.get(other)));
                counts[members[other]]++;
            }
        }
        int own = members[row];
        double next = Double.MAX_VALUE;
        for (int group = 0; group < counts.length; group++) {
            next = group == own || counts[group] == 0 ? next : Math.min(next, distances[group] / counts[group]);
        }
        if (counts[own] == 0 || next == Double.MAX_VALUE) {
            return 0;
        }
        double within = distances[own] / counts[own];
        return (next - within) / Math.max(1e-12, Math.max(next, within));
    }

    private static double distance(double[] one, double[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += (one[i] - other[i]) * (one[i] - other[i]);
        }
        return sum;
    }

    private static List<Double> boxed(double[] values) {
        List<Double> boxed = new ArrayList<>();
        for (double value : values) {
            boxed.add(value);
        }
        return boxed;
    }
}
