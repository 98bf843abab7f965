/** The schedule of it. */
@NullMarked
package dev.medley.realtime.upkeep.inbox;

import org.jspecify.annotations.NullMarked;
