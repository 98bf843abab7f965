/** Where products are searched. */
@NullMarked
package dev.medley.catalog.search.store;

import org.jspecify.annotations.NullMarked;
