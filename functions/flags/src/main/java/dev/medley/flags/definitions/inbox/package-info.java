/** Looks after flags on schedule. */
@NullMarked
package dev.medley.flags.definitions.inbox;

import org.jspecify.annotations.NullMarked;
