/** How well a recording was written down, compared with what was really said. */
@NullMarked
package dev.medley.speech.evaluation;

import org.jspecify.annotations.NullMarked;
