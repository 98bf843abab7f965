/** SQL. */
@NullMarked
package dev.medley.audio.sharing.store;

import org.jspecify.annotations.NullMarked;
