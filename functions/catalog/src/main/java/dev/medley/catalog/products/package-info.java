/** Products with their variants, prices and slugs. */
@NullMarked
package dev.medley.catalog.products;

import org.jspecify.annotations.NullMarked;
