/** Accounts as administrators see them, in PostgreSQL. */
@NullMarked
package dev.medley.identity.administration.store;

import org.jspecify.annotations.NullMarked;
