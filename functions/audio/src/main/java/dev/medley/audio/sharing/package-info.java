/** Recordings that others may hear, and what they did with them. */
@NullMarked
package dev.medley.audio.sharing;

import org.jspecify.annotations.NullMarked;
