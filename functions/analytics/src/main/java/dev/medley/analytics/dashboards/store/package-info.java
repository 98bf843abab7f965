/** Dashboards in the database. */
@NullMarked
package dev.medley.analytics.dashboards.store;

import org.jspecify.annotations.NullMarked;
