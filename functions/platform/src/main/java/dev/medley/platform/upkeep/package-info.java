/** Tidying up what nobody needs any more. */
@NullMarked
package dev.medley.platform.upkeep;

import org.jspecify.annotations.NullMarked;
