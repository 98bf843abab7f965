@NullMarked
package dev.medley.ml.algorithms;

import org.jspecify.annotations.NullMarked;
