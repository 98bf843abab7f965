/** Where carts are kept. */
@NullMarked
package dev.medley.orders.carts.store;

import org.jspecify.annotations.NullMarked;
