/** Texts that were spoken, in the forms in which programs and people write them down. Plain Java, no model. */
@NullMarked
package dev.medley.models.spoken;

import org.jspecify.annotations.NullMarked;
