/** Objects in the store compared with the recordings that they are of, and what differs mended. */
@NullMarked
package dev.medley.audio.checks;

import org.jspecify.annotations.NullMarked;
