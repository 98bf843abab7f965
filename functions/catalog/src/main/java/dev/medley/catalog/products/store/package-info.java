/** Where products are kept. */
@NullMarked
package dev.medley.catalog.products.store;

import org.jspecify.annotations.NullMarked;
