/** SQL. */
@NullMarked
package dev.medley.catalog.mealproducts.store;

import org.jspecify.annotations.NullMarked;
