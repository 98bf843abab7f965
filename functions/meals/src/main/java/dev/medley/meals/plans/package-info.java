/** What accounts plan to eat, and what they have to buy for it. */
@NullMarked
package dev.medley.meals.plans;

import org.jspecify.annotations.NullMarked;
