/** The queue of runs, and their upkeep. */
@NullMarked
package dev.medley.analytics.runs.inbox;

import org.jspecify.annotations.NullMarked;
