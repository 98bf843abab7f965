/** Runs of reports in the database. */
@NullMarked
package dev.medley.analytics.runs.store;

import org.jspecify.annotations.NullMarked;
