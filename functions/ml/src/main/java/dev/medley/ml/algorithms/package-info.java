/** Statistics without I/O: standard scales, logistic regression, clusters, measures, series. */
@NullMarked
package dev.medley.ml.algorithms;

import org.jspecify.annotations.NullMarked;
