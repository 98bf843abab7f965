/** Where promotions are kept. */
@NullMarked
package dev.medley.orders.promotions.store;

import org.jspecify.annotations.NullMarked;
