/** Events taken off the queue. */
@NullMarked
package dev.medley.@package@.inbox;

import org.jspecify.annotations.NullMarked;
