/** SQL. */
@NullMarked
package dev.medley.content.media.store;

import org.jspecify.annotations.NullMarked;
