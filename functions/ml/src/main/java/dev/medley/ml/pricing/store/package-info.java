/** SQL. */
@NullMarked
package dev.medley.ml.pricing.store;

import org.jspecify.annotations.NullMarked;
