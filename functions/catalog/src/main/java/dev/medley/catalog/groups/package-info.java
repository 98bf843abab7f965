/** What products are grouped by: categories, tags, attributes. */
@NullMarked
package dev.medley.catalog.groups;

import org.jspecify.annotations.NullMarked;
