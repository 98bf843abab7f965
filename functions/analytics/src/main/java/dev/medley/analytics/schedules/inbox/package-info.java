/** What makes schedules go on. */
@NullMarked
package dev.medley.analytics.schedules.inbox;

import org.jspecify.annotations.NullMarked;
