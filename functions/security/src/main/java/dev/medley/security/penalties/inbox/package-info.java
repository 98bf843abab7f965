/** Scores networks on schedule. */
@NullMarked
package dev.medley.security.penalties.inbox;

import org.jspecify.annotations.NullMarked;
