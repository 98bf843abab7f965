/** Events taken off the queues. */
@NullMarked
package dev.medley.catalog.mealproducts.inbox;

import org.jspecify.annotations.NullMarked;
