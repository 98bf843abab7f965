/** Events taken off the queues, and what is done each day. */
@NullMarked
package dev.medley.activities.inbox;

import org.jspecify.annotations.NullMarked;
