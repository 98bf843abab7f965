/** Erases what accounts have in meals, from all its tables. */
@NullMarked
package dev.medley.meals.erasure;

import org.jspecify.annotations.NullMarked;
