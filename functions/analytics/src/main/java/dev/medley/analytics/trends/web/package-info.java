/** Trends over HTTP. */
@NullMarked
package dev.medley.analytics.trends.web;

import org.jspecify.annotations.NullMarked;
