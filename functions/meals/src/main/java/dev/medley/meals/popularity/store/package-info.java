/** SQL. */
@NullMarked
package dev.medley.meals.popularity.store;

import org.jspecify.annotations.NullMarked;
