/** Translations: of texts, transcriptions and subtitles, with their quality. */
@NullMarked
package dev.medley.speech.translations;

import org.jspecify.annotations.NullMarked;
