/** Connections in the database. */
@NullMarked
package dev.medley.realtime.connections.store;

import org.jspecify.annotations.NullMarked;
