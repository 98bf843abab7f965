/** Popularity over HTTP. */
@NullMarked
package dev.medley.meals.popularity.web;

import org.jspecify.annotations.NullMarked;
