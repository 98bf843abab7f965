/** Where lists of products are read. */
@NullMarked
package dev.medley.catalog.listings.store;

import org.jspecify.annotations.NullMarked;
