/** Calls of providers, and the schedule that finishes what was interrupted. */
@NullMarked
package dev.medley.orders.payments.inbox;

import org.jspecify.annotations.NullMarked;
