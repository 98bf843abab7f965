/** Events taken off the queues. */
@NullMarked
package dev.medley.catalog.savedsearches.inbox;

import org.jspecify.annotations.NullMarked;
