/** Work that is done by the clock. */
@NullMarked
package dev.medley.identity.sessions.inbox;

import org.jspecify.annotations.NullMarked;
