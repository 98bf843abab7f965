/** Exposures in the database. */
@NullMarked
package dev.medley.flags.exposures.store;

import org.jspecify.annotations.NullMarked;
