/** Texts that are spoken: voices, SSML, the job that speaks, and its sound. */
@NullMarked
package dev.medley.speech.syntheses;

import org.jspecify.annotations.NullMarked;
