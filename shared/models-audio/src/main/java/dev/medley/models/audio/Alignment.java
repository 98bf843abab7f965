package dev.medley.models.audio;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Lays tokens along the frames of a sound by dynamic time warping: each token goes where its attention was, none goes
 * before the one ahead of it. Attention finds the start of a word well and its end badly.
 */
final class Alignment {

    private Alignment() {}

    /**
     * The frame at which each token starts.
     *
     * @param attention for each token, how much each frame counted for it
     * @param active frames that a token may lie on; the others are passed over
     */
    static int[] starts(List<float[]> attention, boolean[] active) {
        int[] frames = indices(active);
        float[][] cost = new float[attention.size()][frames.length];
        for (int token = 0; token < cost.length; token++) {
            cost[token] = standardised(attention.get(token), frames);
        }
        int[] starts = path(cost);
        for (int token = 0; token < starts.length; token++) {
            starts[token] = frames[starts[token]];
        }
        return starts;
    }

    private static int[] indices(boolean[] active) {
        return IntStream.range(0, active.length).filter(frame -> active[frame]).toArray();
    }

    /** Minus the attention in standard deviations from its mean, so that a token with a blurred look counts as much. */
    private static float[] standardised(float[] attention, int[] frames) {
        double sum = 0;
        double squares = 0;
        for (int frame : frames) {
            sum += attention[frame];
            squares += attention[frame] * attention[frame];
        }
        double mean = sum / frames.length;
        double deviation = Math.sqrt(Math.max(squares / frames.length - mean * mean, 1e-12));
        float[] cost = new float[frames.length];
        for (int i = 0; i < frames.length; i++) {
            cost[i] = (float) ((mean - attention[frames[i]]) / deviation);
        }
        return cost;
    }

    /** The column at which the cheapest monotonic path through the costs enters each row. */
    static int[] path(float[][] cost) {
        int rows = cost.length;
        int columns = rows == 0 ? 0 : cost[0].length;
        double[][] total = new double[rows][columns];
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                total[row][column] = cost[row][column] + cheapestBefore(total, row, column);
            }
        }
        return trace(total);
    }

    private static double cheapestBefore(double[][] total, int row, int column) {
        if (row == 0 && column == 0) {
            return 0;
        }
        return Math.min(
                at(total, row - 1, column - 1), Math.min(at(total, row - 1, column), at(total, row, column - 1)));
    }

    private static int[] trace(double[][] total) {
        int[] entered = new int[total.length];
        int row = total.length - 1;
        int column = row < 0 ? -1 : total[row].length - 1;
        while (row >= 0 && column >= 0) {
            entered[row] = column;
            double diagonal = at(total, row - 1, column - 1);
            double up = at(total, row - 1, column);
            double left = at(total, row, column - 1);
            if (diagonal <= up && diagonal <= left) {
                row--;
                column--;
            } else if (up <= left) {
                row--;
            } else {
                column--;
            }
        }
        return entered;
    }

    private static double at(double[][] total, int row, int column) {
        return row < 0 || column < 0 ? Double.POSITIVE_INFINITY : total[row][column];
    }
}
