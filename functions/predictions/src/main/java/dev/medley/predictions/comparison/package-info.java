/** Predictions held against each other. */
@NullMarked
package dev.medley.predictions.comparison;

import org.jspecify.annotations.NullMarked;
