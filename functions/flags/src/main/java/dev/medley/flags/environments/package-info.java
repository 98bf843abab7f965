/** The environments that flags have rules for. */
@NullMarked
package dev.medley.flags.environments;

import org.jspecify.annotations.NullMarked;
