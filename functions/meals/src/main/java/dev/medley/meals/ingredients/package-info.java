/** What meals are made of: names, nutrition, allergens, and what makes grams of an amount. */
@NullMarked
package dev.medley.meals.ingredients;

import org.jspecify.annotations.NullMarked;
