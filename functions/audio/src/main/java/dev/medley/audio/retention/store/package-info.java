/** SQL. */
@NullMarked
package dev.medley.audio.retention.store;

import org.jspecify.annotations.NullMarked;
