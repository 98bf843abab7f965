/** The schedule that removes what no longer counts for affiliates. */
@NullMarked
package dev.medley.orders.affiliates.inbox;

import org.jspecify.annotations.NullMarked;
