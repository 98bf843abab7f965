/** SQL. */
@NullMarked
package dev.medley.meals.savedsearches.store;

import org.jspecify.annotations.NullMarked;
