/** SQL. */
@NullMarked
package dev.medley.meals.pictures.store;

import org.jspecify.annotations.NullMarked;
