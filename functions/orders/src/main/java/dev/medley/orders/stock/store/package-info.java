/** Where stock is kept. */
@NullMarked
package dev.medley.orders.stock.store;

import org.jspecify.annotations.NullMarked;
