/** Arrivals of uploads, and the sweep. */
@NullMarked
package dev.medley.meals.pictures.inbox;

import org.jspecify.annotations.NullMarked;
