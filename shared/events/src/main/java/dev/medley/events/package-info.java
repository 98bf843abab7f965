/**
 * How functions tell each other what happened. An event is a row written in the transaction of its effect, relayed to
 * the queue of every subscriber after the commit and swept up later if that fails; a consumer notes its id in the
 * transaction of its own effect, so that a second delivery changes nothing.
 */
@NullMarked
package dev.medley.events;

import org.jspecify.annotations.NullMarked;
