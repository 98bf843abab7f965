/** Erasures in PostgreSQL. */
@NullMarked
package dev.medley.identity.erasure.store;

import org.jspecify.annotations.NullMarked;
