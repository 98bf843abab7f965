/** SQL. */
@NullMarked
package dev.medley.meals.listings.store;

import org.jspecify.annotations.NullMarked;
