/** Owners of what channels are about, in the database. */
@NullMarked
package dev.medley.realtime.channels.store;

import org.jspecify.annotations.NullMarked;
