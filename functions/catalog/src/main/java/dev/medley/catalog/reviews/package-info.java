/** What buyers say of products, once a moderator has let it through; it makes the rating of a product. */
@NullMarked
package dev.medley.catalog.reviews;

import org.jspecify.annotations.NullMarked;
