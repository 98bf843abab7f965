/** Events taken off the queue. */
@NullMarked
package dev.medley.catalog.products.inbox;

import org.jspecify.annotations.NullMarked;
