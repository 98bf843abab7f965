/** Ingredients over HTTP. */
@NullMarked
package dev.medley.meals.ingredients.web;

import org.jspecify.annotations.NullMarked;
