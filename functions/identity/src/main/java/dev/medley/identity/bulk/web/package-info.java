/** Bulk operations over HTTP. */
@NullMarked
package dev.medley.identity.bulk.web;

import org.jspecify.annotations.NullMarked;
