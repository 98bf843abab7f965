/** SQL. */
@NullMarked
package dev.medley.analytics.funnels.store;

import org.jspecify.annotations.NullMarked;
