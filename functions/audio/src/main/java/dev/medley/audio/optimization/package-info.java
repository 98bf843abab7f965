/** Copies of recordings that take less room and lose nothing. */
@NullMarked
package dev.medley.audio.optimization;

import org.jspecify.annotations.NullMarked;
