/** Products that are put together by hand. */
@NullMarked
package dev.medley.catalog.collections;

import org.jspecify.annotations.NullMarked;
