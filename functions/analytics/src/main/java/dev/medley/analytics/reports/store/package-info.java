/** SQL. */
@NullMarked
package dev.medley.analytics.reports.store;

import org.jspecify.annotations.NullMarked;
