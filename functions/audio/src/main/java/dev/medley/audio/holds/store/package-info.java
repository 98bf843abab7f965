/** SQL. */
@NullMarked
package dev.medley.audio.holds.store;

import org.jspecify.annotations.NullMarked;
