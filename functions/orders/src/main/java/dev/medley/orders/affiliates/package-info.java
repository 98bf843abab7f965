/** Who brings buyers: links, clicks, commissions and payouts. */
@NullMarked
package dev.medley.orders.affiliates;

import org.jspecify.annotations.NullMarked;
