package dev.medley.training;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Iterator;

/**
 * The limited-memory BFGS method: goes downhill in steps that the last few gradients have taught it, halving each until
 * it brings enough (Nocedal and Wright, Numerical Optimization, algorithms 7.4 and 3.1).
 */
final class Lbfgs {
    private static final int MEMORY = 10;
    private static final int MOST_HALVINGS = 30;
    /** The share of the promised descent that a step must bring. */
    private static final double ENOUGH = 1e-4;

    private record Step(double[] moved, double[] turned, double curvature) {}

    private final Objective objective;
    private final Deque<Step> steps = new ArrayDeque<>();
    private double[] point;
    private double[] gradient;
    private double value;

    private Lbfgs(Objective objective, double[] start) {
        this.objective = objective;
        this.point = start.clone();
        this.gradient = new double[start.length];
        this.value = objective.evaluate(point, gradient);
    }

    /**
     * The point where the function is least, or as good as.
     *
     * @param tolerance ends the search when no part of the gradient is steeper
     */
    static double[] minimise(Objective objective, double[] start, double tolerance, int mostSteps) {
        Lbfgs search = new Lbfgs(objective, start);
        for (int step = 0; step < mostSteps && search.steepest() > tolerance; step++) {
            if (!search.goDown()) {
                break;
            }
        }
        return search.point;
    }

    private double steepest() {
        return Arrays.stream(gradient).map(Math::abs).max().orElse(0);
    }

    private boolean goDown() {
        double[] direction = direction();
        double slope = dot(direction, gradient);
        // Nothing is known of the scale before the first step.
        double length = steps.isEmpty() ? 1 / Math.max(1, Math.sqrt(dot(gradient, gradient))) : 1;
        for (int halving = 0; halving < MOST_HALVINGS; halving++, length /= 2) {
            double[] next = point.clone();
            add(next, length, direction);
            double[] nextGradient = new double[next.length];
            double nextValue = objective.evaluate(next, nextGradient);
            if (nextValue <= value + ENOUGH * length * slope) {
                remember(next, nextGradient);
                point = next;
                gradient = nextGradient;
                value = nextValue;
                return true;
            }
        }
        return false;
    }

    /** Minus the gradient times the inverse curvature that the remembered steps show (the two-loop recursion). */
    private double[] direction() {
        double[] direction = Arrays.stream(gradient).map(part -> -part).toArray();
        double[] share = new double[steps.size()];
        int i = share.length;
        for (Iterator<Step> newest = steps.descendingIterator(); newest.hasNext(); ) {
            Step step = newest.next();
            share[--i] = dot(step.moved(), direction) / step.curvature();
            add(direction, -share[i], step.turned());
        }
        if (!steps.isEmpty()) {
            Step last = steps.getLast();
            double scale = last.curvature() / dot(last.turned(), last.turned());
            Arrays.setAll(direction, at -> direction[at] * scale);
        }
        for (Step step : steps) {
            double back = dot(step.turned(), direction) / step.curvature();
            add(direction, share[i++] - back, step.moved());
        }
        return direction;
    }

    private void remember(double[] next, double[] nextGradient) {
        double[] moved = next.clone();
        add(moved, -1, point);
        double[] turned = nextGradient.clone();
        add(turned, -1, gradient);
        double curvature = dot(moved, turned);
        if (curvature > 1e-12) {
            steps.addLast(new Step(moved, turned, curvature));
        }
        if (steps.size() > MEMORY) {
            steps.removeFirst();
        }
    }

    private static double dot(double[] one, double[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }

    private static void add(double[] to, double times, double[] what) {
        for (int i = 0; i < to.length; i++) {
            to[i] += times * what[i];
        }
    }
}
