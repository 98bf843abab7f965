/** Where judgements of orders are kept. */
@NullMarked
package dev.medley.orders.fraud.store;

import org.jspecify.annotations.NullMarked;
