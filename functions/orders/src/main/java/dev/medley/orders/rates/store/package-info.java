/** Where rates are kept. */
@NullMarked
package dev.medley.orders.rates.store;

import org.jspecify.annotations.NullMarked;
