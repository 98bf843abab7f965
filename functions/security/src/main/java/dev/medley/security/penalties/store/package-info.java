/** Penalties in PostgreSQL. */
@NullMarked
package dev.medley.security.penalties.store;

import org.jspecify.annotations.NullMarked;
