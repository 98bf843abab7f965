/** SQL. */
@NullMarked
package dev.medley.platform.metrics.store;

import org.jspecify.annotations.NullMarked;
