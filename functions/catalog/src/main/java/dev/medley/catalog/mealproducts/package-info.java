/** Meals that are sold, as products. */
@NullMarked
package dev.medley.catalog.mealproducts;

import org.jspecify.annotations.NullMarked;
