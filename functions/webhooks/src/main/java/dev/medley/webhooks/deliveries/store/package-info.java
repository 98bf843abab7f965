/** Deliveries in the database. */
@NullMarked
package dev.medley.webhooks.deliveries.store;

import org.jspecify.annotations.NullMarked;
