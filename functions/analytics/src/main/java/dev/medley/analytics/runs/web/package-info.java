/** Runs of reports over HTTP. */
@NullMarked
package dev.medley.analytics.runs.web;

import org.jspecify.annotations.NullMarked;
