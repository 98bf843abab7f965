/** The audit's chain in PostgreSQL. */
@NullMarked
package dev.medley.security.audit.store;

import org.jspecify.annotations.NullMarked;
