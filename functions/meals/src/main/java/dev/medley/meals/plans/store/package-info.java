/** SQL. */
@NullMarked
package dev.medley.meals.plans.store;

import org.jspecify.annotations.NullMarked;
