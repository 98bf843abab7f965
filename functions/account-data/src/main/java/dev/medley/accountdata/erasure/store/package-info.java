/** Erasures in PostgreSQL. */
@NullMarked
package dev.medley.accountdata.erasure.store;

import org.jspecify.annotations.NullMarked;
