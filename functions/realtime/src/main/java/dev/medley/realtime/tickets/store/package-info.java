/** Tickets in the database. */
@NullMarked
package dev.medley.realtime.tickets.store;

import org.jspecify.annotations.NullMarked;
