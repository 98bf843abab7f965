/** Where orders are kept. */
@NullMarked
package dev.medley.orders.orders.store;

import org.jspecify.annotations.NullMarked;
