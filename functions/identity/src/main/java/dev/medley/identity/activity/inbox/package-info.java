/** Events taken off the queue. */
@NullMarked
package dev.medley.identity.activity.inbox;

import org.jspecify.annotations.NullMarked;
