/** The schedule of orders. */
@NullMarked
package dev.medley.orders.orders.inbox;

import org.jspecify.annotations.NullMarked;
