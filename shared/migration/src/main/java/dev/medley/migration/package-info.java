/** Brings a database to the shape that this build needs: one schema after another, each from its owner's own SQL. */
@NullMarked
package dev.medley.migration;

import org.jspecify.annotations.NullMarked;
