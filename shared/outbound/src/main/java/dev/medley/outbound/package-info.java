/**
 * Requests to the outside over HTTP. {@link dev.medley.outbound.OutboundClients} makes a client for each purpose; what a
 * stranger names is reached through the guard against server-side request forgery ({@link
 * dev.medley.outbound.DestinationGuard}), what the operator has configured is not.
 */
@NullMarked
package dev.medley.outbound;

import org.jspecify.annotations.NullMarked;
