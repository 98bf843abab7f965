/** Recordings that may not be deleted, because an administrator holds them. */
@NullMarked
package dev.medley.audio.holds;

import org.jspecify.annotations.NullMarked;
