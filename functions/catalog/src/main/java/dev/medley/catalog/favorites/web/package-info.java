/** Favourites over HTTP. */
@NullMarked
package dev.medley.catalog.favorites.web;

import org.jspecify.annotations.NullMarked;
