/** What is done when a schedule says so. */
@NullMarked
package dev.medley.meals.listings.inbox;

import org.jspecify.annotations.NullMarked;
