/** The rights of accounts in the database. */
@NullMarked
package dev.medley.analytics.readers.store;

import org.jspecify.annotations.NullMarked;
