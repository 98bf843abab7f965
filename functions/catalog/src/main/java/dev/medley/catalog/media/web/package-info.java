/** Galleries over HTTP. */
@NullMarked
package dev.medley.catalog.media.web;

import org.jspecify.annotations.NullMarked;
