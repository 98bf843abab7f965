/** What accounts think of meals: favourites and ratings. */
@NullMarked
package dev.medley.meals.opinions;

import org.jspecify.annotations.NullMarked;
