/** Alerts over HTTP. */
@NullMarked
package dev.medley.analytics.alerts.web;

import org.jspecify.annotations.NullMarked;
