/** Where collections are kept. */
@NullMarked
package dev.medley.catalog.collections.store;

import org.jspecify.annotations.NullMarked;
