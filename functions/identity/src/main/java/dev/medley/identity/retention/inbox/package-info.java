/** The schedule of retention. */
@NullMarked
package dev.medley.identity.retention.inbox;

import org.jspecify.annotations.NullMarked;
