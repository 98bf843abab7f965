/** Favourites and ratings over HTTP. */
@NullMarked
package dev.medley.meals.opinions.web;

import org.jspecify.annotations.NullMarked;
