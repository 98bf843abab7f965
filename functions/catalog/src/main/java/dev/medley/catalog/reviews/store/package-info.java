/** The statements of reviews. */
@NullMarked
package dev.medley.catalog.reviews.store;

import org.jspecify.annotations.NullMarked;
