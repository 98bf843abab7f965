/** SQL. */
@NullMarked
package dev.medley.notifications.deliveries.store;

import org.jspecify.annotations.NullMarked;
