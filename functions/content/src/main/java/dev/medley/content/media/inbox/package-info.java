/** Arrivals of uploads, and the sweep. */
@NullMarked
package dev.medley.content.media.inbox;

import org.jspecify.annotations.NullMarked;
