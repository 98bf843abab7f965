/** SQL. */
@NullMarked
package dev.medley.analytics.customers.store;

import org.jspecify.annotations.NullMarked;
