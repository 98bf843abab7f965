/** Messages in the database. */
@NullMarked
package dev.medley.realtime.history.store;

import org.jspecify.annotations.NullMarked;
