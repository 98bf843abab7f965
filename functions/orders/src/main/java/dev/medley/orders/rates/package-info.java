/** What taxes and shipping cost where, for administrators. */
@NullMarked
package dev.medley.orders.rates;

import org.jspecify.annotations.NullMarked;
