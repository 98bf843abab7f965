/** SQL. */
@NullMarked
package dev.medley.meals.recommendations.store;

import org.jspecify.annotations.NullMarked;
