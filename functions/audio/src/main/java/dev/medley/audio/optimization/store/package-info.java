/** SQL. */
@NullMarked
package dev.medley.audio.optimization.store;

import org.jspecify.annotations.NullMarked;
