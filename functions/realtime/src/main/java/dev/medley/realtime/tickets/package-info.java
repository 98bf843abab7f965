/** Tickets that open connections. */
@NullMarked
package dev.medley.realtime.tickets;

import org.jspecify.annotations.NullMarked;
