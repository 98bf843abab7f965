/**
 * Trains the emotion model on anyone's recordings, and measures the embedded models: word error rate, speed, accuracy,
 * calibration. Runs at a desk, never in a function. Each class with a {@code main} is one command.
 */
@NullMarked
package dev.medley.training;

import org.jspecify.annotations.NullMarked;
