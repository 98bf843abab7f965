/** Tickets over HTTP. */
@NullMarked
package dev.medley.realtime.tickets.web;

import org.jspecify.annotations.NullMarked;
