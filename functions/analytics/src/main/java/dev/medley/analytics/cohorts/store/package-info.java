/** SQL. */
@NullMarked
package dev.medley.analytics.cohorts.store;

import org.jspecify.annotations.NullMarked;
