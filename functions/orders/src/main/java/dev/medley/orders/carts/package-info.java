/** What somebody means to buy. */
@NullMarked
package dev.medley.orders.carts;

import org.jspecify.annotations.NullMarked;
