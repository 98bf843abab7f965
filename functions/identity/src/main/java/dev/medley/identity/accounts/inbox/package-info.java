/** Events taken off the queue. */
@NullMarked
package dev.medley.identity.accounts.inbox;

import org.jspecify.annotations.NullMarked;
