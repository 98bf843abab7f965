/** Typed content: written, versioned, reviewed, published, measured, recommended and exported. */
@NullMarked
package dev.medley.content;

import org.jspecify.annotations.NullMarked;
