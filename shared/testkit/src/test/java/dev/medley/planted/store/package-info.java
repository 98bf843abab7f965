/** A store that everybody can see, and that knows the web. */
@NullMarked
package dev.medley.planted.store;

import org.jspecify.annotations.NullMarked;
