/** What can be said of variants from what was measured of their subjects. */
@NullMarked
package dev.medley.flags.statistics;

import org.jspecify.annotations.NullMarked;
