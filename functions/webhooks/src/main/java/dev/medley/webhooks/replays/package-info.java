/** Sends what happened in a range of time again. */
@NullMarked
package dev.medley.webhooks.replays;

import org.jspecify.annotations.NullMarked;
