/** Bulk operations taken off the queue. */
@NullMarked
package dev.medley.identity.bulk.inbox;

import org.jspecify.annotations.NullMarked;
