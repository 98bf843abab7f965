/** What is done when a schedule says so. */
@NullMarked
package dev.medley.meals.recipes.inbox;

import org.jspecify.annotations.NullMarked;
