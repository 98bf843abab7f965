/** Collections over HTTP. */
@NullMarked
package dev.medley.catalog.collections.web;

import org.jspecify.annotations.NullMarked;
