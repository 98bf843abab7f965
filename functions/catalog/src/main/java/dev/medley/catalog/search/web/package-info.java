/** Search over HTTP. */
@NullMarked
package dev.medley.catalog.search.web;

import org.jspecify.annotations.NullMarked;
