/** Subscriptions in the database. */
@NullMarked
package dev.medley.realtime.subscriptions.store;

import org.jspecify.annotations.NullMarked;
