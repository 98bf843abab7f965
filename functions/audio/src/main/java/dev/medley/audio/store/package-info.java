/** SQL. */
@NullMarked
package dev.medley.audio.store;

import org.jspecify.annotations.NullMarked;
