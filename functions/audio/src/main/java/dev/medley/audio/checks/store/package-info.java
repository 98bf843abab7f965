/** SQL. */
@NullMarked
package dev.medley.audio.checks.store;

import org.jspecify.annotations.NullMarked;
