/** Rate limits in PostgreSQL. */
@NullMarked
package dev.medley.security.ratelimits.store;

import org.jspecify.annotations.NullMarked;
