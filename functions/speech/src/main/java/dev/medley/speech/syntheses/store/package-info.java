/** SQL. */
@NullMarked
package dev.medley.speech.syntheses.store;

import org.jspecify.annotations.NullMarked;
