/** HTTP. */
@NullMarked
package dev.medley.speech.translations.web;

import org.jspecify.annotations.NullMarked;
