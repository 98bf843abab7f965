/** SQL. */
@NullMarked
package dev.medley.analytics.metrics.store;

import org.jspecify.annotations.NullMarked;
