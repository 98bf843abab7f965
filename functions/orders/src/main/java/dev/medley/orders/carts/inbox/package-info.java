/** The schedule of carts. */
@NullMarked
package dev.medley.orders.carts.inbox;

import org.jspecify.annotations.NullMarked;
