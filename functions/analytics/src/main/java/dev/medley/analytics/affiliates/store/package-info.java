/** Sums of affiliates in the database. */
@NullMarked
package dev.medley.analytics.affiliates.store;

import org.jspecify.annotations.NullMarked;
