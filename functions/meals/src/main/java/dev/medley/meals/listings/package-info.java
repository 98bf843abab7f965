/** Lists of meals, and the search for them: filters, orders, facets, suggestions. */
@NullMarked
package dev.medley.meals.listings;

import org.jspecify.annotations.NullMarked;
