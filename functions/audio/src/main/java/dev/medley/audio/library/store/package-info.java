/** SQL. */
@NullMarked
package dev.medley.audio.library.store;

import org.jspecify.annotations.NullMarked;
