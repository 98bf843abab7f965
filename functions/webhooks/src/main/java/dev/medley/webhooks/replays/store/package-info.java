/** Replays in the database. */
@NullMarked
package dev.medley.webhooks.replays.store;

import org.jspecify.annotations.NullMarked;
