/** Dashboards over HTTP. */
@NullMarked
package dev.medley.analytics.dashboards.web;

import org.jspecify.annotations.NullMarked;
