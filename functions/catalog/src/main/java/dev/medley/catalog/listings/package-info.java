/** Lists of products: filters, orders, pages. */
@NullMarked
package dev.medley.catalog.listings;

import org.jspecify.annotations.NullMarked;
