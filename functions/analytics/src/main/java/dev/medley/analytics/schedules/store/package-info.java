/** Schedules and deliveries in the database. */
@NullMarked
package dev.medley.analytics.schedules.store;

import org.jspecify.annotations.NullMarked;
