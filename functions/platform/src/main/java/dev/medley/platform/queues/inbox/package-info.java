/** The schedule of the watch over queues. */
@NullMarked
package dev.medley.platform.queues.inbox;

import org.jspecify.annotations.NullMarked;
