/** HTTP. */
@NullMarked
package dev.medley.speech.syntheses.web;

import org.jspecify.annotations.NullMarked;
