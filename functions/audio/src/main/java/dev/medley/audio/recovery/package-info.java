/** Objects that went missing, found and brought back from their copies. */
@NullMarked
package dev.medley.audio.recovery;

import org.jspecify.annotations.NullMarked;
