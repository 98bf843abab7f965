/** The pictures and videos of products: uploaded, checked, made in sizes and shown in a gallery. */
@NullMarked
package dev.medley.catalog.media;

import org.jspecify.annotations.NullMarked;
