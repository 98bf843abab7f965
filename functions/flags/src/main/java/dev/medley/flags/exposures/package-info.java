/** Which subjects have had which variant of an experiment. */
@NullMarked
package dev.medley.flags.exposures;

import org.jspecify.annotations.NullMarked;
