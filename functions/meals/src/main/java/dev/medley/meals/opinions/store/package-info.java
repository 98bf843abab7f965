/** SQL. */
@NullMarked
package dev.medley.meals.opinions.store;

import org.jspecify.annotations.NullMarked;
