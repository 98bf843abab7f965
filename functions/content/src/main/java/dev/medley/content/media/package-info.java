/** Pictures and recordings of items. */
@NullMarked
package dev.medley.content.media;

import org.jspecify.annotations.NullMarked;
