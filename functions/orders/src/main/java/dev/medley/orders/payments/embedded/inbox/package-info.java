/** Its asynchronous confirmations. */
@NullMarked
package dev.medley.orders.payments.embedded.inbox;

import org.jspecify.annotations.NullMarked;
