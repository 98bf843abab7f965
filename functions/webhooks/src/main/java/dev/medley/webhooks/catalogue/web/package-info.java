/** The HTTP side of the catalogue. */
@NullMarked
package dev.medley.webhooks.catalogue.web;

import org.jspecify.annotations.NullMarked;
