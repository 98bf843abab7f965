/** SQL. */
@NullMarked
package dev.medley.analytics.rollups.store;

import org.jspecify.annotations.NullMarked;
