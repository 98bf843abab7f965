/** Events taken off the queue. */
@NullMarked
package dev.medley.platform.erasure.inbox;

import org.jspecify.annotations.NullMarked;
