/** The statements of favourites. */
@NullMarked
package dev.medley.catalog.favorites.store;

import org.jspecify.annotations.NullMarked;
