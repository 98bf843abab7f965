/** How orders are paid for: one state of each payment, whoever tells of it. */
@NullMarked
package dev.medley.orders.payments;

import org.jspecify.annotations.NullMarked;
