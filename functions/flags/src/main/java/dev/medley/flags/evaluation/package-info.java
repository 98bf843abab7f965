/** Evaluates flags for those who ask over HTTP. */
@NullMarked
package dev.medley.flags.evaluation;

import org.jspecify.annotations.NullMarked;
