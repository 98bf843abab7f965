/** Rollouts in the database. */
@NullMarked
package dev.medley.flags.automation.store;

import org.jspecify.annotations.NullMarked;
