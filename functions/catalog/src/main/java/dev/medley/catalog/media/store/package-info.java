/** The statements of media. */
@NullMarked
package dev.medley.catalog.media.store;

import org.jspecify.annotations.NullMarked;
