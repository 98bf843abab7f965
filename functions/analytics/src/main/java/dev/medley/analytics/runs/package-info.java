/** Reports that are made into files by jobs. */
@NullMarked
package dev.medley.analytics.runs;

import org.jspecify.annotations.NullMarked;
