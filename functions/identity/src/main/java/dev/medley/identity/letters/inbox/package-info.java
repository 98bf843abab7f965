/** Events taken off the queue. */
@NullMarked
package dev.medley.identity.letters.inbox;

import org.jspecify.annotations.NullMarked;
