/** Which languages there are for what. */
@NullMarked
package dev.medley.speech.coverage;

import org.jspecify.annotations.NullMarked;
