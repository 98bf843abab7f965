/** Erases what accounts have in meals. */
@NullMarked
package dev.medley.meals.erasure.inbox;

import org.jspecify.annotations.NullMarked;
