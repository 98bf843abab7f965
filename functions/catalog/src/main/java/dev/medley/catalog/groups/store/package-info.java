/** Where categories, tags and attributes are kept. */
@NullMarked
package dev.medley.catalog.groups.store;

import org.jspecify.annotations.NullMarked;
