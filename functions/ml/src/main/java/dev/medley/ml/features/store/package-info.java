/** SQL. */
@NullMarked
package dev.medley.ml.features.store;

import org.jspecify.annotations.NullMarked;
