/** Tiers in PostgreSQL. */
@NullMarked
package dev.medley.identity.tiers.store;

import org.jspecify.annotations.NullMarked;
