/** Closing and erasing in PostgreSQL. */
@NullMarked
package dev.medley.identity.closure.store;

import org.jspecify.annotations.NullMarked;
