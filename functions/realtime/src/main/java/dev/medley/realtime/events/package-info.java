/** Events that become messages. */
@NullMarked
package dev.medley.realtime.events;

import org.jspecify.annotations.NullMarked;
