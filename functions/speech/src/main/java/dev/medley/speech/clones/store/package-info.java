/** SQL. */
@NullMarked
package dev.medley.speech.clones.store;

import org.jspecify.annotations.NullMarked;
