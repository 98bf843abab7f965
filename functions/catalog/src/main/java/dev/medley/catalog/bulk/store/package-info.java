/** Where imports and exports are kept. */
@NullMarked
package dev.medley.catalog.bulk.store;

import org.jspecify.annotations.NullMarked;
