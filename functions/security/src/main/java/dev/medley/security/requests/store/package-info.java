/** Requests in PostgreSQL. */
@NullMarked
package dev.medley.security.requests.store;

import org.jspecify.annotations.NullMarked;
