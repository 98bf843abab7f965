/** SQL. */
@NullMarked
package dev.medley.analytics.baskets.store;

import org.jspecify.annotations.NullMarked;
