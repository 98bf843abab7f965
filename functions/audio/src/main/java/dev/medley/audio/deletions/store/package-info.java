/** SQL. */
@NullMarked
package dev.medley.audio.deletions.store;

import org.jspecify.annotations.NullMarked;
