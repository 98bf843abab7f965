/** The queue of those events. */
@NullMarked
package dev.medley.realtime.events.inbox;

import org.jspecify.annotations.NullMarked;
