/** SQL. */
@NullMarked
package dev.medley.meals.erasure.store;

import org.jspecify.annotations.NullMarked;
