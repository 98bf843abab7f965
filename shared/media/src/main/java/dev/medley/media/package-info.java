/** Audio files as they come from the world: told apart by their bytes, and decoded within limits of size and time. */
@NullMarked
package dev.medley.media;

import org.jspecify.annotations.NullMarked;
