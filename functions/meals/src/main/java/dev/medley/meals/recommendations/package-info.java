/** What somebody may like to cook: by what the same people chose, by what is alike, by what is popular. */
@NullMarked
package dev.medley.meals.recommendations;

import org.jspecify.annotations.NullMarked;
