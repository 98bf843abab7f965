/** Events taken off the queue. */
@NullMarked
package dev.medley.identity.emails.inbox;

import org.jspecify.annotations.NullMarked;
