/** Meals: what their authors write, what is derived of it, their versions, and who sees them. */
@NullMarked
package dev.medley.meals.recipes;

import org.jspecify.annotations.NullMarked;
