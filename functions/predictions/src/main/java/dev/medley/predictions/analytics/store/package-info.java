/** SQL. */
@NullMarked
package dev.medley.predictions.analytics.store;

import org.jspecify.annotations.NullMarked;
