/** Reviews over HTTP. */
@NullMarked
package dev.medley.catalog.reviews.web;

import org.jspecify.annotations.NullMarked;
