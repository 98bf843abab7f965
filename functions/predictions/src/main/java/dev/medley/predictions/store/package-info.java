/** SQL. */
@NullMarked
package dev.medley.predictions.store;

import org.jspecify.annotations.NullMarked;
