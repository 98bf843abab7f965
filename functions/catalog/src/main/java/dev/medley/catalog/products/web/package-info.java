/** Products over HTTP. */
@NullMarked
package dev.medley.catalog.products.web;

import org.jspecify.annotations.NullMarked;
