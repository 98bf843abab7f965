/** The products that accounts keep in mind. */
@NullMarked
package dev.medley.catalog.favorites;

import org.jspecify.annotations.NullMarked;
