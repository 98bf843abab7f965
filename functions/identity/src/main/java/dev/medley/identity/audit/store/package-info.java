/** Audit entries in PostgreSQL. */
@NullMarked
package dev.medley.identity.audit.store;

import org.jspecify.annotations.NullMarked;
