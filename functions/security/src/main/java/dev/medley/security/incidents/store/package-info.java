/** Incidents in PostgreSQL. */
@NullMarked
package dev.medley.security.incidents.store;

import org.jspecify.annotations.NullMarked;
