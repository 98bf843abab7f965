/** Alerts in the database. */
@NullMarked
package dev.medley.analytics.alerts.store;

import org.jspecify.annotations.NullMarked;
