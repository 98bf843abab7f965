/** SQL. */
@NullMarked
package dev.medley.audio.recovery.store;

import org.jspecify.annotations.NullMarked;
