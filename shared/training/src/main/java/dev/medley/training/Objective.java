package dev.medley.training;

/** A smooth function to be minimised. */
interface Objective {

    /** Its value at a point. Writes its gradient there into the array. */
    double evaluate(double[] point, double[] gradient);
}
