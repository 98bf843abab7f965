/** SQL. */
@NullMarked
package dev.medley.speech.store;

import org.jspecify.annotations.NullMarked;
