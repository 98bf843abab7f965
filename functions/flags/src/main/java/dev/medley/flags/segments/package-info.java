/** Named groups of subjects, for the rules of any flag. */
@NullMarked
package dev.medley.flags.segments;

import org.jspecify.annotations.NullMarked;
