/** Meals over HTTP. */
@NullMarked
package dev.medley.meals.recipes.web;

import org.jspecify.annotations.NullMarked;
