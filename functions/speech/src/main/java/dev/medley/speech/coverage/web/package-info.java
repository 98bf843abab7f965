/** HTTP. */
@NullMarked
package dev.medley.speech.coverage.web;

import org.jspecify.annotations.NullMarked;
