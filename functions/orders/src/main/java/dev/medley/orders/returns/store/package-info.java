/** Where returns are kept. */
@NullMarked
package dev.medley.orders.returns.store;

import org.jspecify.annotations.NullMarked;
