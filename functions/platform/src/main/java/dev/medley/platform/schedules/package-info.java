/** Schedules of all functions: what they are, how they ran, paused, resumed and run at once. */
@NullMarked
package dev.medley.platform.schedules;

import org.jspecify.annotations.NullMarked;
