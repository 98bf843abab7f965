/** A machine learning service outside, where the stage has one. */
@NullMarked
package dev.medley.ml.external;

import org.jspecify.annotations.NullMarked;
