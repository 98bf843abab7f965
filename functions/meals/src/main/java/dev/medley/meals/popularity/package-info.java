/** How popular meals are: views, favourites, ratings, orders of a time. */
@NullMarked
package dev.medley.meals.popularity;

import org.jspecify.annotations.NullMarked;
