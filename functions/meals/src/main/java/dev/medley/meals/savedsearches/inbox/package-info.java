/** Events taken off the queues. */
@NullMarked
package dev.medley.meals.savedsearches.inbox;

import org.jspecify.annotations.NullMarked;
