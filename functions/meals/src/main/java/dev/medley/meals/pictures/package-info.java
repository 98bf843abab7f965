/** Pictures of meals: announced, uploaded, checked, made in sizes. */
@NullMarked
package dev.medley.meals.pictures;

import org.jspecify.annotations.NullMarked;
