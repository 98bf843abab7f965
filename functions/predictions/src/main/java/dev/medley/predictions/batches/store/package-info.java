/** SQL. */
@NullMarked
package dev.medley.predictions.batches.store;

import org.jspecify.annotations.NullMarked;
