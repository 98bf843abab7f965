/** Where affiliates and what they earn are kept. */
@NullMarked
package dev.medley.orders.affiliates.store;

import org.jspecify.annotations.NullMarked;
