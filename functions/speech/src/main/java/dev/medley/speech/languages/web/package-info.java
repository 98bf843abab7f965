/** HTTP. */
@NullMarked
package dev.medley.speech.languages.web;

import org.jspecify.annotations.NullMarked;
