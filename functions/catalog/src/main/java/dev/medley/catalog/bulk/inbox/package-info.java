/** The queues of imports and exports, and their upkeep. */
@NullMarked
package dev.medley.catalog.bulk.inbox;

import org.jspecify.annotations.NullMarked;
