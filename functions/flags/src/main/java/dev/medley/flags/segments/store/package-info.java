/** Where segments are kept. */
@NullMarked
package dev.medley.flags.segments.store;

import org.jspecify.annotations.NullMarked;
