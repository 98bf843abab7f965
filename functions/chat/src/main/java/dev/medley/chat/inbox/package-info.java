/** Events taken off the queue. */
@NullMarked
package dev.medley.chat.inbox;

import org.jspecify.annotations.NullMarked;
