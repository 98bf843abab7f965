/** Tiers in PostgreSQL. */
@NullMarked
package dev.medley.accountdata.usage.store;

import org.jspecify.annotations.NullMarked;
