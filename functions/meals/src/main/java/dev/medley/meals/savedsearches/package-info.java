/** Searches that accounts keep, to be told of new meals that fit. */
@NullMarked
package dev.medley.meals.savedsearches;

import org.jspecify.annotations.NullMarked;
