/** HTTP. */
@NullMarked
package dev.medley.speech.evaluation.web;

import org.jspecify.annotations.NullMarked;
