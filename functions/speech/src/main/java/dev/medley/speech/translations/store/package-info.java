/** SQL. */
@NullMarked
package dev.medley.speech.translations.store;

import org.jspecify.annotations.NullMarked;
