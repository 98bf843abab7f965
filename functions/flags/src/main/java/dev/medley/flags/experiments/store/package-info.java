/** Experiments in the database. */
@NullMarked
package dev.medley.flags.experiments.store;

import org.jspecify.annotations.NullMarked;
