/** Lists and searches over HTTP. */
@NullMarked
package dev.medley.meals.listings.web;

import org.jspecify.annotations.NullMarked;
