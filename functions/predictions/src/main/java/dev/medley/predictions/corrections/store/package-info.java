/** SQL. */
@NullMarked
package dev.medley.predictions.corrections.store;

import org.jspecify.annotations.NullMarked;
