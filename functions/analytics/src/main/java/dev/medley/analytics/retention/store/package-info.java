/** SQL. */
@NullMarked
package dev.medley.analytics.retention.store;

import org.jspecify.annotations.NullMarked;
