/** Schedules over HTTP. */
@NullMarked
package dev.medley.analytics.schedules.web;

import org.jspecify.annotations.NullMarked;
