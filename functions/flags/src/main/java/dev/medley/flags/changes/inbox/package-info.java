/** Applies what is due. */
@NullMarked
package dev.medley.flags.changes.inbox;

import org.jspecify.annotations.NullMarked;
