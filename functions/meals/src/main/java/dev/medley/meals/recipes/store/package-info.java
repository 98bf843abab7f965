/** SQL. */
@NullMarked
package dev.medley.meals.recipes.store;

import org.jspecify.annotations.NullMarked;
