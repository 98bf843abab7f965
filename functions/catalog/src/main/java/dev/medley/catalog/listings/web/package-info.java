/** Lists of products over HTTP. */
@NullMarked
package dev.medley.catalog.listings.web;

import org.jspecify.annotations.NullMarked;
