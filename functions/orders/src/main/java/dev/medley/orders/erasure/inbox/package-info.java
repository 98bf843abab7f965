/** What becomes of what accounts had that are erased. */
@NullMarked
package dev.medley.orders.erasure.inbox;

import org.jspecify.annotations.NullMarked;
