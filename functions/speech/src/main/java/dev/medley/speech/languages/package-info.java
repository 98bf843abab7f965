/** In which languages a text is written, and in which variety of them. */
@NullMarked
package dev.medley.speech.languages;

import org.jspecify.annotations.NullMarked;
