/** Bulk operations in PostgreSQL. */
@NullMarked
package dev.medley.identity.bulk.store;

import org.jspecify.annotations.NullMarked;
