/** HTTP operations. */
@NullMarked
package dev.medley.catalog.bulk.web;

import org.jspecify.annotations.NullMarked;
