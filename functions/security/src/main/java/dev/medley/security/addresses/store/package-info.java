/** Address rules in PostgreSQL. */
@NullMarked
package dev.medley.security.addresses.store;

import org.jspecify.annotations.NullMarked;
