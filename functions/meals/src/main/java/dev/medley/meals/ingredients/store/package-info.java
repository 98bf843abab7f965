/** SQL. */
@NullMarked
package dev.medley.meals.ingredients.store;

import org.jspecify.annotations.NullMarked;
