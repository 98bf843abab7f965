/** Turns the events of all functions into notifications. */
@NullMarked
package dev.medley.notifications.arrivals;

import org.jspecify.annotations.NullMarked;
