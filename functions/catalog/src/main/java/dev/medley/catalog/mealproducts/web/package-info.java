/** HTTP. */
@NullMarked
package dev.medley.catalog.mealproducts.web;

import org.jspecify.annotations.NullMarked;
