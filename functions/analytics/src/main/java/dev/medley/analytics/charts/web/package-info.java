/** Charts over HTTP. */
@NullMarked
package dev.medley.analytics.charts.web;

import org.jspecify.annotations.NullMarked;
