/** What goes with an erased account. */
@NullMarked
package dev.medley.audio.erasure;

import org.jspecify.annotations.NullMarked;
