/** Metrics over HTTP. */
@NullMarked
package dev.medley.platform.metrics.web;

import org.jspecify.annotations.NullMarked;
