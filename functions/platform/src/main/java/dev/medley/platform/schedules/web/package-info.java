/** Schedules over HTTP. */
@NullMarked
package dev.medley.platform.schedules.web;

import org.jspecify.annotations.NullMarked;
