/** What buyers send back, and what they get for it. */
@NullMarked
package dev.medley.orders.returns;

import org.jspecify.annotations.NullMarked;
