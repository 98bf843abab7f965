/** The catalogue: what is sold, and finding it. Announces what becomes of products. */
@NullMarked
package dev.medley.catalog;

import org.jspecify.annotations.NullMarked;
