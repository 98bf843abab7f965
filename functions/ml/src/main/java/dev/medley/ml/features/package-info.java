/** Versioned feature sets, built of what other functions publish. */
@NullMarked
package dev.medley.ml.features;

import org.jspecify.annotations.NullMarked;
