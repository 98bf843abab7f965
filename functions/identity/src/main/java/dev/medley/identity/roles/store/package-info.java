/** Roles in PostgreSQL. */
@NullMarked
package dev.medley.identity.roles.store;

import org.jspecify.annotations.NullMarked;
