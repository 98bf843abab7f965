/** Imports feeds on schedule. */
@NullMarked
package dev.medley.security.feeds.inbox;

import org.jspecify.annotations.NullMarked;
