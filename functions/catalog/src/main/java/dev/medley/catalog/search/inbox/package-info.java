/** What is done when a schedule says so. */
@NullMarked
package dev.medley.catalog.search.inbox;

import org.jspecify.annotations.NullMarked;
