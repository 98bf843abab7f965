/** Erases what accounts have in the catalogue. */
@NullMarked
package dev.medley.catalog.erasure.inbox;

import org.jspecify.annotations.NullMarked;
