/** Judges whether an order is what it seems. */
@NullMarked
package dev.medley.orders.fraud;

import org.jspecify.annotations.NullMarked;
